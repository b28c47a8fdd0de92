import type { CaseEvent } from '../case-file/event.ts'

/** A mark of a clock that somebody is told of. */
export type ToldMark = {
  readonly number: number
  readonly clock: string
  readonly subject: string
  readonly share: number
  readonly isLate: boolean
}

/**
 * Of marks that were made together the furthest of each clock: a sweep that comes after months tells of one rung and not
 * of all that were passed.
 */
export function marksToTell(fresh: readonly CaseEvent[]): ToldMark[] {
  const furthest = new Map<string, ToldMark>()
  for (const mark of fresh.flatMap((event) => toldMarkOf(event) ?? [])) {
    const key = `${mark.clock}/${mark.subject}`
    const before = furthest.get(key)
    if (!before || isFurther(mark, before)) furthest.set(key, mark)
  }
  return [...furthest.values()]
}

function toldMarkOf(event: CaseEvent): ToldMark | null {
  if (event.type === 'clock-warned') return markOf(event, event.data, event.data.share, false)
  if (event.type === 'clock-breached') return markOf(event, event.data, 1, true)
  return event.type === 'clock-escalated' ? markOf(event, event.data, event.data.share, true) : null
}

function markOf(
  { number }: CaseEvent,
  { clock, subject = '' }: { readonly clock: string; readonly subject?: string },
  share: number,
  isLate: boolean,
): ToldMark {
  return { number, clock, subject, share, isLate }
}

function isFurther(mark: ToldMark, before: ToldMark): boolean {
  return mark.share > before.share || (mark.share === before.share && mark.isLate)
}
