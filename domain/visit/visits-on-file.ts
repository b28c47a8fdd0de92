import type { CaseEvent, EventText } from '#domain/case-file/event.ts'
import type { Visit } from '#domain/case-file/state-parts.ts'
import { type VisitRecord, visitRecordOf } from './fact.ts'

/** A visit as its events tell it, with what was found. `number` is that of the event that recorded it. */
export type VisitOnFile = Visit & {
  readonly number: number | null
  readonly record: VisitRecord | null
  /** Why it is not told before; for a visit that was planned so. */
  readonly why: string
}

/** The visits of a case file in their order. */
export function visitsOnFile(
  visits: readonly Visit[],
  timeline: readonly { readonly event: CaseEvent; readonly text: EventText | null }[],
): VisitOnFile[] {
  return visits.map((visit) => {
    const recorded = timeline.find(
      ({ event }) => event.type === 'visit-recorded' && event.data.visit === visit.visit,
    )
    const planned = timeline.findLast(
      ({ event }) => event.type === 'visit-planned' && event.data.visit === visit.visit,
    )
    const why = planned?.text?.why
    return {
      ...visit,
      number: recorded?.event.number ?? null,
      record: recorded ? visitRecordOf(recorded.text) : null,
      why: typeof why === 'string' ? why : '',
    }
  })
}

/** How often the two came and did not get to see anything since the last visit that was made. */
export function vainTries(visits: readonly Pick<Visit, 'result'>[]): number {
  const ended = visits.filter(({ result }) => result !== null)
  return ended.length - 1 - ended.findLastIndex(({ result }) => result === 'done')
}

/** Did the person sign that banks, tax and registers may be asked (社会救助暂行办法 58, 浙江省社会救助条例 49)? */
export function isPermissionSigned(visits: readonly Visit[]): boolean {
  return visits.some(({ permission }) => permission === true)
}
