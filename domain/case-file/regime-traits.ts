import type { Service } from '../service/service.ts'
import type { RegimeClock } from '../town/regime.ts'
import type { Town } from '../town/town.ts'
import type { CaseState } from './state.ts'

/** Is it handled by a route of 信访工作条例 31? Some clock of its regimes hangs on the route. */
export function isPetition(town: Town, service: Service): boolean {
  return clocksOf(town, service).some((clock) => clock.when?.route !== undefined)
}

/** May the person be asked for a supplement once only? A clock of its regimes restarts on it (政府信息公开条例 30). */
export function asksOnce(town: Town, service: Service): boolean {
  return clocksOf(town, service).some((clock) => clock.restartsWhile !== undefined)
}

/** Must an approval stand as a public notice first? An emergency may take the short way (浙江省社会救助条例 40). */
export function needsNotice(town: Town, service: Service, { urgency }: Pick<CaseState, 'urgency'>): boolean {
  const notices = service.regimes.flatMap((id) => town.regimes.get(id)?.notice ?? [])
  return service.noticeBeforeApproval && !notices.some(({ notFor }) => notFor.includes(urgency))
}

/**
 * Does another unit decide, once it has got the opinion of this one (浙江省社会救助条例 11)? A clock of its own waits for it.
 * What is sealed stays with those who may open it, and they decide.
 */
export function isDecidedAbove(
  town: Town,
  service: Service,
  { unitId, opinionReported, sealed }: Pick<CaseState, 'unitId' | 'opinionReported' | 'sealed'>,
): boolean {
  const { decidingUnit } = service.routing
  if (sealed || opinionReported || !decidingUnit || decidingUnit === unitId) return false
  return clocksOf(town, service).some((clock) => clock.startsOn.includes('opinion-reported'))
}

/** May a review body take it up by the short procedure (行政复议法 53)? */
export function hasShortReview(town: Town, service: Service): boolean {
  return clocksOf(town, service).some((clock) => clock.startsOn.includes('accepted:short'))
}

function clocksOf(town: Town, service: Service): RegimeClock[] {
  return service.regimes.flatMap((id) => town.regimes.get(id)?.clocks ?? [])
}
