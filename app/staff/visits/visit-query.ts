import { isoDate, readDate } from '#domain/service/question/date-text.ts'
import type { DayAsked } from '#usecases/visit/read-visit-day.ts'

export type VisitQuery = Readonly<Record<string, string | string[] | undefined>>

/** What the address asks for: a local date as people write it, and a unit or `all`. What cannot be read is null. */
export function askedOf(query: VisitQuery): DayAsked {
  const unit = one(query.unit)
  return { day: dayIn(one(query.day)), unit: /^[a-z0-9-]{1,60}$/.test(unit) ? unit : null }
}

/** A page of the visits of one day; `unit` null stands for all units together. */
export function visitPage(page: string, { day, unit }: { day?: string; unit: string | null }): string {
  return `${page}?${new URLSearchParams({ ...(day && { day }), unit: unit ?? 'all' })}`
}

export function countIn(value: string | string[] | undefined): number | null {
  return /^\d{1,3}$/.test(one(value)) ? Number(one(value)) : null
}

function dayIn(typed: string): string | null {
  const parts = readDate(typed.normalize('NFKC').trim())
  const date = parts && isoDate(parts)
  return date?.length === 10 ? date : null
}

function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}
