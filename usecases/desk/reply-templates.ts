import { type ReplyFacts, replyValues } from '#adapters/letter/reply-values.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { fillTemplate } from '#domain/desk/fill-template.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Service } from '#domain/service/service.ts'
import { TEMPLATE_MOVES, type TemplateMove, templatesFor } from '#domain/town/reply-template.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { clockBook } from '../case-file/clock-book.ts'
import type { StaffCase } from '../case-file/open-for-staff.ts'
import type { Hall } from '../hall.ts'

/** A reply to start from, filled in for one case file in the resident's language. */
export type Reply = { readonly id: string; readonly title: Words; readonly text: string }
export type Replies = Readonly<Partial<Record<TemplateMove, readonly Reply[]>>>

type CaseToAnswer = {
  readonly town: Town
  readonly service: Service
  readonly reference: string
  readonly locale: Locale
  readonly state: CaseState
  readonly events: readonly CaseEvent[]
  /** Whom to ask for: who handles it, else who writes. */
  readonly handler: Words
  /** Local date of the town. */
  readonly today: string
  readonly now: number
}

/** The replies for what may be done on a case file now, filled in. */
export function repliesFor(hall: Hall, actor: StaffActor, open: StaffCase): Replies {
  const events = open.timeline.map(({ event }) => event)
  const caseFile: CaseToAnswer = { ...open, events, handler: handlerOf(open.state, open.names, actor) }
  const moves = (Object.keys(TEMPLATE_MOVES) as TemplateMove[]).filter((move) => open.moves.includes(move))
  return Object.fromEntries(
    moves.map((move) => {
      const fill = fillerFor(hall, caseFile, move)
      const fitting = templatesFor(open.town.replyTemplates.values(), open.service, move)
      const texts = fitting.map(({ id, title, text }) => ({
        id,
        title,
        text: fill(wordsIn(text, open.locale)),
      }))
      return [move, texts]
    }),
  )
}

/** Whom a person may ask for: who handles the case file, else who writes to them. */
export function handlerOf(
  { handlerId }: Pick<CaseState, 'handlerId'>,
  names: ReadonlyMap<string, Words>,
  actor: StaffActor,
): Words {
  return (handlerId === null ? undefined : names.get(handlerId)) ?? actor.name
}

/** Fills texts in for a case file: the dates are those that stand once the move is made. */
export function fillerFor(hall: Hall, caseFile: CaseToAnswer, move: TemplateMove): (text: string) => string {
  const values = replyValues(factsOf(hall, caseFile, move), caseFile.locale)
  return (text) => fillTemplate(text, values, caseFile.locale)
}

function factsOf({ settings }: Hall, caseFile: CaseToAnswer, move: TemplateMove): ReplyFacts {
  const { town, service, reference, state, handler, today } = caseFile
  const unit = town.units.get(state.unitId)
  return {
    reference,
    service: service.title,
    ...promisedDays(caseFile, move),
    unit: unit?.name ?? null,
    phone: unit?.phones[0]?.number ?? null,
    handler,
    today,
    publicUrl: settings.publicUrl,
  }
}

/** The last day on which the person hears from us, and the last one that went by, of the clocks that run on after the move. */
function promisedDays(
  { town, service, events, now }: CaseToAnswer,
  move: TemplateMove,
): Pick<ReplyFacts, 'dueOn' | 'missedOn'> {
  const after = [...events, ...asIfMade(events, move, now)]
  const clocks = clocksOnFile(clockBook(town), service.regimes, after, now).filter(isPromise)
  const isMissed = ({ reading }: ClockOnFile) => reading.state === 'missed'
  return {
    dueOn: lastDay(clocks.filter((one) => !isMissed(one))),
    missedOn: lastDay(clocks.filter(isMissed)),
  }
}

function lastDay(clocks: readonly ClockOnFile[]): string | null {
  const days = clocks.flatMap(({ reading }) => reading.dueOn ?? [])
  return days.sort().at(-1) ?? null
}

function isPromise({ residentPromise, reading, rule }: ClockOnFile): boolean {
  return residentPromise && rule.holder === 'authority' && reading.stoppedAt === null
}

/** The event by which taking up a case file starts and stops clocks; other moves promise nothing new. */
function asIfMade(events: readonly CaseEvent[], move: TemplateMove, now: number): CaseEvent[] {
  if (move !== 'accept') return []
  const number = events.length + 1
  const route = events.findLast((event) => event.type === 'classified')?.data.route ?? null
  return [
    {
      number,
      type: 'accepted',
      at: now,
      recordedAt: now,
      by: { kind: 'system', job: 'desk' },
      data: { route },
    },
  ]
}
