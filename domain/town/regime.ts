import { z } from 'zod'
import {
  PETITION_ROUTES,
  type PetitionRoute,
  SPAN_KINDS,
  URGENCIES,
  type Urgency,
} from '#domain/case-file/words.ts'
import { triggerSchema } from './regime-trigger.ts'
import { RIGHT_KINDS, type Right } from './right.ts'
import { slugSchema, wordsSchema } from './words.ts'

const events = z.array(triggerSchema)

const whenSchema = z.strictObject({
  /** Route of a petition, 信访工作条例 31. */
  route: z.enum(PETITION_ROUTES).optional(),
  urgency: z.array(z.enum(URGENCIES)).min(1).optional(),
  /** The unit that got the filing is one of these, or is no petition office, or is one. */
  firstUnit: z
    .union([z.enum(['petition-office', 'no-petition-office']), z.array(slugSchema).min(1)])
    .optional(),
  /** Where the person lives: a community of the town, or a village. */
  residence: z.enum(['urban', 'rural']).optional(),
  /** The answer carries this right. */
  right: z.enum(RIGHT_KINDS).optional(),
})

/** Moves that only some procedures have. */
export const REGIME_MOVES = [
  'give-up',
  'start-third-party',
  'report-opinion',
  'publish-notice',
  'settle',
] as const

const regimeClockSchema = z.strictObject({
  clock: slugSchema,
  /** One clock for each leg, order of supervision, span of others' time, or public notice of the case file. */
  each: z.enum(['leg', 'order', 'span', 'notice']).optional(),
  startsOn: events.default([]),
  stopsOn: events.min(1),
  restartsOn: events.default([]),
  /** A restart counts only while this clock has not passed its due date (政府信息公开条例 30). */
  restartsWhile: slugSchema.optional(),
  pausesOn: z.array(z.strictObject({ event: triggerSchema, reason: slugSchema })).default([]),
  resumesOn: events.default([]),
  /** Starts by itself at the moment one of these is missed, whatever `when` says; but not on another route than its own. */
  startsAfterMissed: z.array(slugSchema).default([]),
  when: whenSchema.optional(),
  /** Shown to the resident as the next date that we promise. */
  residentPromise: z.boolean().default(false),
})

/** Which clocks run on a case file, and which events start and stop them. */
export const regimeSchema = z.strictObject({
  id: slugSchema,
  title: wordsSchema,
  clocks: z.array(regimeClockSchema).min(1),
  moves: z.array(z.enum(REGIME_MOVES)).default([]),
  /** Whose time may be waited for where it lists `start-third-party`; every kind where it names none. */
  spans: z.array(z.enum(SPAN_KINDS)).default([]),
  /** How it may be decided; where a regime names none, the outcomes of the kind of service. */
  outcomes: z.array(slugSchema).default([]),
  /** The clock rules that count the days of a public notice, and of the one after an objection was examined. */
  notice: z
    .strictObject({
      rule: slugSchema,
      again: slugSchema.optional(),
      /** At these urgencies an approval needs no notice first. */
      notFor: z.array(z.enum(URGENCIES)).default([]),
    })
    .optional(),
})

export type Regime = z.infer<typeof regimeSchema>
export type RegimeClock = z.infer<typeof regimeClockSchema>

/** What a condition of a regime's clock is judged by, as of the event that might start the clock. */
export type RegimeSituation = {
  readonly route: PetitionRoute | null
  readonly urgency: Urgency
  readonly firstUnit: { readonly id: string; readonly petitionOffice: boolean }
  readonly residence: 'urban' | 'rural' | null
  readonly rights: readonly Right['kind'][]
}

/** May this clock start in this situation? A clock starts once, at the first trigger at which this holds. */
export function mayStart({ when }: RegimeClock, situation: RegimeSituation): boolean {
  if (when === undefined) return true
  const { route, urgency, residence, rights } = situation
  return (
    (when.route === undefined || when.route === route) &&
    (when.urgency === undefined || when.urgency.includes(urgency)) &&
    (when.residence === undefined || when.residence === residence) &&
    (when.right === undefined || rights.includes(when.right)) &&
    isFirstUnit(when.firstUnit, situation.firstUnit)
  )
}

function isFirstUnit(
  wanted: NonNullable<RegimeClock['when']>['firstUnit'],
  { id, petitionOffice }: RegimeSituation['firstUnit'],
): boolean {
  if (wanted === undefined) return true
  if (typeof wanted !== 'string') return wanted.includes(id)
  return petitionOffice === (wanted === 'petition-office')
}
