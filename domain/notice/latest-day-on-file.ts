import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { isUnstopped } from '#domain/case-file/projection.ts'
import { noticeRulesOf } from '#domain/case-file/public-notice.ts'
import { needsNotice } from '#domain/case-file/regime-traits.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import type { Service } from '#domain/service/service.ts'
import { isTriggeredBy } from '#domain/town/regime-trigger.ts'
import type { Town } from '#domain/town/town.ts'
import { latestNoticeDay } from './latest-notice-day.ts'

type OnFile = {
  readonly town: Town
  readonly service: Service
  readonly state: CaseState
  readonly clocks: readonly ClockOnFile[]
}

/**
 * The last local date on which the notice of a case file can go up, by the clock of the unit that reports its opinion
 * once the notice has run; null where no clock asks, or a notice is up already.
 */
export function latestDayOnFile({ town, service, state, clocks }: OnFile): string | null {
  const rules = needsNotice(town, service, state) ? noticeRulesOf(town, service) : null
  if (!rules || state.notice !== null || state.opinionReported) return null
  const named = service.regimes.flatMap((id) => town.regimes.get(id)?.clocks ?? [])
  const ours = named.filter(({ stopsOn }) => isTriggeredBy(stopsOn, { type: 'opinion-reported' }))
  const clock = clocks.find((one) => isOurs(one) && ours.some((rule) => rule.clock === one.clock))
  const due = clock?.reading.dueOn
  return due ? latestNoticeDay({ rule: rules.first, calendar: rules.calendar, due }) : null
}

function isOurs(clock: ClockOnFile): boolean {
  return clock.rule.holder === 'authority' && isUnstopped(clock)
}
