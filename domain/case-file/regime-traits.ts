import type { Service } from '../service/service.ts'
import type { RegimeClock } from '../town/regime.ts'
import type { Town } from '../town/town.ts'

/** Is it handled by a route of 信访工作条例 31? Some clock of its regimes hangs on the route. */
export function isPetition(town: Town, service: Service): boolean {
  return clocksOf(town, service).some((clock) => clock.when?.route !== undefined)
}

/** May the person be asked for a supplement once only? A clock of its regimes restarts on it (政府信息公开条例 30). */
export function asksOnce(town: Town, service: Service): boolean {
  return clocksOf(town, service).some((clock) => clock.restartsWhile !== undefined)
}

function clocksOf(town: Town, service: Service): RegimeClock[] {
  return service.regimes.flatMap((id) => town.regimes.get(id)?.clocks ?? [])
}
