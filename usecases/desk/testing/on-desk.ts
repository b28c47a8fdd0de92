import type { StaffActor } from '#usecases/actor.ts'
import { othersWriting } from '#usecases/desk/presence.ts'
import { type Seen, seenBy } from '#usecases/desk/seen-by.ts'
import { staffDraftsOn } from '#usecases/desk/staff-drafts.ts'
import { mayTagOn, tagsOn } from '#usecases/desk/tags.ts'
import type { Hall } from '#usecases/hall.ts'

/** What the desk shows somebody of a case file; nothing where they may not read it. */
export const onDesk = {
  tags: ask([], tagsOn),
  mayTag: ask(false, async (_, seen) => mayTagOn(seen)),
  drafts: ask(new Map(), staffDraftsOn),
  writing: ask([], othersWriting),
}

function ask<T>(nothing: T, read: (hall: Hall, seen: Seen) => Promise<T>) {
  return async (hall: Hall, actor: StaffActor, reference: string): Promise<T> => {
    const seen = await seenBy(hall, actor, reference)
    return seen ? read(hall, seen) : nothing
  }
}
