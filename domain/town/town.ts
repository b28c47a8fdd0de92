import type { Calendar } from '#domain/clock/calendar.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Service } from '#domain/service/service.ts'
import type { Area } from './area.ts'
import type { DeclineDoor } from './decline-door.ts'
import type { Emergency } from './emergency.ts'
import type { Outcome } from './outcome.ts'
import type { Partner } from './partner.ts'
import type { Regime } from './regime.ts'
import type { DecisionRight } from './right.ts'
import type { TownSettings } from './settings.ts'
import type { Unit } from './unit.ts'

/** An item of the town with the number of its version, counted from 1 per slug. */
export type Versioned<T> = Readonly<T & { version: number }>

/** Everything that a town may change without code, as of one content version. Never changed in place. */
export type Town = {
  readonly contentVersion: number
  readonly settings: TownSettings
  readonly units: ReadonlyMap<string, Unit>
  readonly areas: ReadonlyMap<string, Area>
  readonly partners: ReadonlyMap<string, Partner>
  readonly calendars: ReadonlyMap<string, Calendar>
  readonly clockRules: ReadonlyMap<string, ClockRule>
  readonly regimes: ReadonlyMap<string, Regime>
  readonly services: ReadonlyMap<string, Versioned<Service>>
  readonly policies: ReadonlyMap<string, Versioned<Policy>>
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly declineDoors: ReadonlyMap<string, DeclineDoor>
  readonly decisionRights: ReadonlyMap<string, DecisionRight>
  readonly emergency: Emergency
}
