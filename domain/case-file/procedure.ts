import { dateOf } from '../clock/local-day.ts'
import { dayAt } from '../clock/zone.ts'
import type { Service } from '../service/service.ts'
import type { Town } from '../town/town.ts'
import { windowsOf } from './review-windows.ts'
import type { CaseState } from './state.ts'
import { REVIEW_KINDS, type ReviewKind } from './words.ts'

/** What the service and its regimes allow on a case file at one moment. */
export type Procedure = {
  /** UTC ms. */
  readonly now: number
  /** Moves that only some regimes have. */
  readonly moves: readonly string[]
  /** Two people decide: one drafts, another approves. */
  readonly fourEyes: boolean
  readonly extendable: boolean
  readonly merges: boolean
  /** A summary of a case file may become public, where its person agrees. */
  readonly publishes: boolean
  /** Reviews that the person may ask for today. */
  readonly openWindows: readonly ReviewKind[]
}

const WINDOW_RULES: Readonly<Record<ReviewKind, string>> = {
  first: 'first-review-window',
  final: 'final-review-window',
}

/** The procedure of a case file as of `now` (UTC ms), by its service's version and the town's regimes. */
export function procedureOf(town: Town, service: Service, state: CaseState, now: number): Procedure {
  const regimes = service.regimes.flatMap((id) => town.regimes.get(id) ?? [])
  const rules = regimes.flatMap(({ clocks }) =>
    clocks.flatMap(({ clock }) => town.clockRules.get(clock) ?? []),
  )
  return {
    now,
    moves: regimes.flatMap((regime) => regime.moves),
    fourEyes: service.fourEyes,
    extendable: rules.some((rule) => rule.extension !== undefined),
    merges: service.merges,
    publishes: service.publicLevel === 'summary',
    openWindows: openWindows(town, state, now),
  }
}

function openWindows(town: Town, state: CaseState, now: number): ReviewKind[] {
  const kinds = REVIEW_KINDS.filter((kind) => state.rights.includes(`${kind}-review`))
  if (kinds.length === 0) return []
  const today = dateOf(dayAt(town.settings.zone, now))
  const windows = windowsOf(town, state)
  return kinds.filter((kind) => (windows.get(WINDOW_RULES[kind]) ?? '') >= today)
}
