import { readClock } from '../clock/read-clock.ts'
import type { Service } from '../service/service.ts'
import type { RegimeClock } from '../town/regime.ts'
import { isTriggeredBy } from '../town/regime-trigger.ts'
import type { Town } from '../town/town.ts'
import type { ClockOnFile } from './clock-on-file.ts'
import type { EventType } from './event.ts'
import { isUnstopped } from './projection.ts'

/** What it does to a clock to ask the person: nothing, a wait, a new start with the answer, or its end. */
export type AskEffect = 'runs-on' | 'pauses' | 'starts-again' | 'ends'

type Asking = { readonly clock: ClockOnFile; readonly effect: AskEffect }

/** What asking the person now would do to each clock of ours that still runs. */
export function askEffects(town: Town, clocks: readonly ClockOnFile[]): Asking[] {
  return clocks
    .filter((clock) => clock.rule.holder === 'authority' && isUnstopped(clock))
    .flatMap((clock) => {
      const named = town.regimes.get(clock.regime)?.clocks.find((one) => one.clock === clock.clock)
      return named ? [{ clock, effect: effectOn(named, clock) }] : []
    })
}

/**
 * Until when (UTC ms) the person may be asked for a supplement, where the law sets a day for it (政府信息公开条例 30);
 * null where it does not. That something else stopped the clock of it changes nothing.
 */
export function askEndsAt(
  town: Town,
  service: Service,
  clocks: readonly ClockOnFile[],
  now: number,
): number | null {
  const regimes = service.regimes.flatMap((id) => town.regimes.get(id)?.clocks ?? [])
  const ids = regimes.flatMap(({ restartsWhile }) => restartsWhile ?? [])
  const found = clocks.findLast(({ clock }) => ids.includes(clock))
  if (!found) return null
  const { rule, calendar, facts } = found
  return readClock({ rule, calendar, facts: facts.filter(({ type }) => type !== 'stop'), now }).dueAt
}

function effectOn(named: RegimeClock, { rule }: ClockOnFile): AskEffect {
  const asked = { type: 'resident-asked' as EventType }
  if (isTriggeredBy(named.stopsOn, asked)) return 'ends'
  if (isTriggeredBy(named.restartsOn, { type: 'resident-answered' })) return 'starts-again'
  const pause = named.pausesOn.find(({ event }) => isTriggeredBy([event], asked))
  const isCounted = pause && rule.stopsFor.some(({ reason }) => reason === pause.reason)
  return isCounted ? 'pauses' : 'runs-on'
}
