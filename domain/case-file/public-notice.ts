import type { Calendar } from '../clock/calendar.ts'
import { dateOf } from '../clock/local-day.ts'
import { readClock } from '../clock/read-clock.ts'
import type { ClockRule } from '../clock/rule.ts'
import { dayAt } from '../clock/zone.ts'
import type { Service } from '../service/service.ts'
import type { Town } from '../town/town.ts'
import type { CaseState } from './state.ts'
import type { StandingNotice } from './state-parts.ts'

/** How the regime of a service counts its public notices; `again` where one follows on every objection examined. */
export type NoticeRules = {
  readonly calendar: Calendar
  readonly first: ClockRule
  readonly again: ClockRule | null
}

/** Null where no regime of the service has a public notice, or the town has no calendar. */
export function noticeRulesOf(town: Town, service: Pick<Service, 'regimes'>): NoticeRules | null {
  const named = service.regimes.flatMap((id) => town.regimes.get(id)?.notice ?? [])[0]
  const calendar = town.calendars.get(town.settings.calendar)
  const first = named && town.clockRules.get(named.rule)
  if (!first || !calendar) return null
  return { calendar, first, again: (named.again && town.clockRules.get(named.again)) || null }
}

/** The notice that would stand if it were put up now (UTC ms). */
export function noticeOf(
  { calendar, first, again }: NoticeRules,
  state: CaseState,
  now: number,
): StandingNotice {
  const isAgain =
    again !== null && state.objections.some((one) => one.notice === state.notices && wasExamined(one))
  const rule = isAgain ? again : first
  const { dueOn, dueAt } = readClock({ rule, calendar, facts: [{ type: 'start', at: now }], now })
  if (dueOn === null || dueAt === null) throw new RangeError(`${rule.id} counts no days`)
  const from = dateOf(dayAt(calendar.timeZone, now))
  return { notice: state.notices + 1, from, until: dueOn, endsAt: dueAt, again: isAgain }
}

/**
 * Has a notice run to its end, with every objection to it examined? An upheld one takes it down. Where the rules ask
 * for another notice, the result of each objection has to have stood in one (重庆市城乡居民最低生活保障条例 18(3)).
 */
export function isNoticeDone(state: CaseState, now: number, rules: NoticeRules | null): boolean {
  const { notice, objections } = state
  if (notice === null || now < notice.endsAt || objections.some(({ result }) => result === null)) return false
  return !needsAgain(state, rules)
}

/** Must the result of an objection to the notice that stands be put up too? */
export function needsAgain({ notice, objections }: CaseState, rules: NoticeRules | null): boolean {
  if (notice === null || !rules?.again) return false
  return objections.some((one) => one.notice === notice.notice && wasExamined(one))
}

/** Is it up at `now` (UTC ms)? */
export function isStanding({ notice }: Pick<CaseState, 'notice'>, now: number): boolean {
  return notice !== null && now < notice.endsAt
}

function wasExamined({ result }: CaseState['objections'][number]): boolean {
  return result === 'upheld' || result === 'not-upheld'
}
