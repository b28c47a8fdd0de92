import { readClock } from '../clock/read-clock.ts'
import type { Service } from '../service/service.ts'
import type { Town } from '../town/town.ts'
import { SPAN_KINDS, type SpanKind } from './words.ts'

/** The rules of law that give others a time of their own (政府信息公开条例 32, 34). */
const RULES: Partial<Record<SpanKind, string>> = {
  'third-party': 'third-party-view',
  'co-author': 'co-author-view',
}

/** Whose time the procedure of this service may wait for. */
export function spanKindsOf(town: Town, service: Service): readonly SpanKind[] {
  const regimes = service.regimes.flatMap((id) => town.regimes.get(id) ?? [])
  const waiting = regimes.filter(({ moves }) => moves.includes('start-third-party'))
  if (waiting.some(({ spans }) => spans.length === 0)) return SPAN_KINDS
  return SPAN_KINDS.filter((kind) => waiting.some(({ spans }) => spans.includes(kind)))
}

/**
 * The time that the law gives to others asked now (UTC ms): its last day (local date) and the end of it (UTC ms). Null
 * where it gives none, so that somebody has to say when the waiting ends.
 */
export function lawfulTime(
  town: Town,
  kind: SpanKind,
  now: number,
): { readonly answerBy: string; readonly endsAt: number } | null {
  const rule = town.clockRules.get(RULES[kind] ?? '')
  const calendar = town.calendars.get(town.settings.calendar)
  if (!rule || !calendar) return null
  const { dueOn, dueAt } = readClock({ rule, calendar, facts: [{ type: 'start', at: now }], now })
  return dueOn === null || dueAt === null ? null : { answerBy: dueOn, endsAt: dueAt }
}

/** Does the law say what silence means: a co-author agrees, and without the third party the authority decides? */
export function silenceSpeaks(kind: SpanKind): boolean {
  return kind in RULES
}
