import type { Calendar } from '#domain/clock/calendar.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Service } from '#domain/service/service.ts'
import type { StandardQuestions } from '#domain/service/standard-questions.ts'
import type { Area } from '#domain/town/area.ts'
import type { DeclineDoor } from '#domain/town/decline-door.ts'
import type { Emergency } from '#domain/town/emergency.ts'
import type { Escalation } from '#domain/town/escalation.ts'
import type { LetterTemplate } from '#domain/town/letter-template.ts'
import type { Outcome } from '#domain/town/outcome.ts'
import type { Partner } from '#domain/town/partner.ts'
import type { Person } from '#domain/town/person.ts'
import type { Regime } from '#domain/town/regime.ts'
import type { ReplyTemplate } from '#domain/town/reply-template.ts'
import type { DecisionRight } from '#domain/town/right.ts'
import type { TownSettings } from '#domain/town/settings.ts'
import type { Unit } from '#domain/town/unit.ts'
import type { Read } from './read-item.ts'

/** A town folder as it was read: every item in the order of its file, with its place. Services carry their own questions only. */
export type RawTown = {
  readonly settings: Read<TownSettings>
  readonly emergency: Read<Emergency>
  readonly standardQuestions: Read<StandardQuestions>
  readonly units: readonly Read<Unit>[]
  readonly areas: readonly Read<Area>[]
  readonly partners: readonly Read<Partner>[]
  readonly people: readonly Read<Person>[]
  readonly calendars: readonly (Read<Calendar> & { readonly id: string })[]
  readonly clockRules: readonly Read<ClockRule>[]
  readonly regimes: readonly Read<Regime>[]
  readonly services: readonly Read<Service>[]
  readonly policies: readonly Read<Policy>[]
  readonly outcomes: readonly Read<Outcome>[]
  readonly declineDoors: readonly Read<DeclineDoor>[]
  readonly decisionRights: readonly Read<DecisionRight>[]
  readonly escalations: readonly Read<Escalation>[]
  readonly letterTemplates: readonly Read<LetterTemplate>[]
  readonly replyTemplates: readonly Read<ReplyTemplate>[]
}
