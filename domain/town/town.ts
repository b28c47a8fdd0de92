import type { Calendar } from '#domain/clock/calendar.ts'
import type { PastCalendar } from '#domain/clock/calendar-history.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Service } from '#domain/service/service.ts'
import type { Area } from './area.ts'
import type { DeclineDoor } from './decline-door.ts'
import type { Emergency } from './emergency.ts'
import type { Escalation } from './escalation.ts'
import type { LetterTemplate } from './letter-template.ts'
import type { Outcome } from './outcome.ts'
import type { Partner } from './partner.ts'
import type { Regime } from './regime.ts'
import type { ReplyTemplate } from './reply-template.ts'
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
  /** What each calendar said before, by id. */
  readonly pastCalendars: ReadonlyMap<string, readonly PastCalendar[]>
  readonly clockRules: ReadonlyMap<string, ClockRule>
  readonly regimes: ReadonlyMap<string, Regime>
  readonly services: ReadonlyMap<string, Versioned<Service>>
  readonly policies: ReadonlyMap<string, Versioned<Policy>>
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly declineDoors: ReadonlyMap<string, DeclineDoor>
  readonly decisionRights: ReadonlyMap<string, DecisionRight>
  /** In the order of their file: the first that fits a clock is its ladder. */
  readonly escalations: ReadonlyMap<string, Escalation>
  readonly letterTemplates: ReadonlyMap<string, LetterTemplate>
  readonly replyTemplates: ReadonlyMap<string, ReplyTemplate>
  readonly emergency: Emergency
}
