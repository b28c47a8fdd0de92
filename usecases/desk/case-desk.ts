import type { Tag } from '#db/queries/tag.ts'
import { isTemplateMove } from '#domain/town/reply-template.ts'
import type { StaffActor } from '../actor.ts'
import type { StaffCase } from '../case-file/open-for-staff.ts'
import type { Hall } from '../hall.ts'
import { markWriting, othersWriting, type Writing } from './presence.ts'
import { type Replies, repliesFor } from './reply-templates.ts'
import { seenBy } from './seen-by.ts'
import { type StaffDraft, staffDraftsOn } from './staff-drafts.ts'
import { mayTagOn, tagsFor, tagsOn } from './tags.ts'

/** What the desk adds to an open case file: replies, drafts, tags, and who else writes there. */
export type CaseDesk = {
  readonly replies: Replies
  readonly drafts: ReadonlyMap<string, StaffDraft>
  readonly writing: readonly Writing[]
  readonly tags: readonly Tag[]
  readonly mayTag: boolean
  /** Names of tags to choose from. */
  readonly known: readonly string[]
}

/** For the unit that sent it on: it reads the case file until the other one has taken it up, and works on it no more. */
const NOTHING = { drafts: new Map(), writing: [], tags: [], mayTag: false, known: [] }

/** Reads what the desk adds. Who begins with a reply of `beginning` is seen to write from then on, without any script. */
export async function caseDesk(
  hall: Hall,
  actor: StaffActor,
  open: StaffCase,
  beginning: string,
): Promise<CaseDesk> {
  const { reference, moves } = open
  if (isTemplateMove(beginning) && moves.includes(beginning))
    await markWriting(hall, actor, reference, beginning)
  const seen = await seenBy(hall, actor, reference)
  const replies = repliesFor(hall, actor, open)
  if (!seen) return { replies, ...NOTHING }
  const mayTag = mayTagOn(seen)
  return {
    replies,
    drafts: await staffDraftsOn(hall, seen),
    writing: await othersWriting(hall, seen),
    tags: await tagsOn(hall, seen),
    mayTag,
    known: mayTag ? (await tagsFor(hall, actor)).map(({ name }) => name) : [],
  }
}
