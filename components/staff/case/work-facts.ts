import { periodWords } from '#components/clock/clock-words.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import type { CaseEventOf, EventType } from '#domain/case-file/event.ts'
import type { ExtensionUnit } from '#domain/case-file/event-data/work.ts'
import type { Leg, Order } from '#domain/case-file/state-parts.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { formatShortDay } from '#i18n/dates.ts'
import type { Reader } from './case-view.ts'

type Found<T extends EventType> = {
  readonly event: CaseEventOf<T>
  readonly text: string
  readonly day: string
}

/** The last event of a type on the page that fits, with what was written in it and its day in words. */
export function lastEvent<T extends EventType>(
  { caseFile, locale }: Reader,
  type: T,
  fits: (event: CaseEventOf<T>) => boolean = () => true,
): Found<T> | null {
  const found = caseFile.timeline.findLast(
    ({ event }) => event.type === type && fits(event as CaseEventOf<T>),
  )
  if (!found) return null
  const event = found.event as CaseEventOf<T>
  const text = typeof found.text?.text === 'string' ? found.text.text : ''
  return { event, text, day: formatShortDay(dateOf(dayAt(caseFile.town.settings.zone, event.at)), locale) }
}

/** The clock of one leg or order; undefined where the town runs none. */
export function clockOf(
  { caseFile }: Reader,
  subject: `leg-${number}` | `order-${number}`,
): ClockOnFile | undefined {
  return caseFile.clocks.find((clock) => clock.subject === subject)
}

/** The last day of a clock in words; null while it has none. */
export function dueDay({ locale }: Reader, clock: ClockOnFile | undefined): string | null {
  return clock?.reading.dueOn ? formatShortDay(clock.reading.dueOn, locale) : null
}

/** "30 days", "20 working days". */
export function spanWords({ t }: Reader, { count, unit }: { count: number; unit: ExtensionUnit }): string {
  return periodWords(t, unit, count)
}

/** What became of a leg, with the texts that were written on the way. */
export function legStory(reader: Reader, { leg }: Pick<Leg, 'leg'>) {
  const own = ({ data }: { readonly data: { readonly leg: number } }) => data.leg === leg
  return {
    asked: lastEvent(reader, 'leg-added', own),
    answered: lastEvent(reader, 'leg-answered', own),
    returned: lastEvent(reader, 'leg-returned', own),
    released: lastEvent(reader, 'leg-released', own),
  }
}

/** What became of an order. */
export function orderStory(reader: Reader, { order }: Pick<Order, 'order'>) {
  const own = ({ data }: { readonly data: { readonly order: number } }) => data.order === order
  return {
    ordered: lastEvent(reader, 'supervised', own),
    answered: lastEvent(reader, 'supervision-answered', own),
  }
}
