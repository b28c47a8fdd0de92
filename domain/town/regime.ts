import { z } from 'zod'
import { PETITION_ROUTES, type PetitionRoute } from '#domain/case-file/event.ts'
import { URGENCIES, type Urgency } from '#domain/case-file/words.ts'
import { slugSchema, wordsSchema } from './words.ts'

/** The events of a case file that a regime may start, stop, pause or restart a clock on. */
const REGIME_EVENTS = [
  'filed',
  'intake-completed',
  'classified',
  'accepted',
  'declined',
  'forwarded',
  'assigned',
  'taken',
  'handed-over',
  'stood-in',
  'transfer-objected',
  'transfer-ruled',
  'sealed',
  'resident-asked',
  'resident-answered',
  'third-party-started',
  'third-party-ended',
  'extended',
  'messaged',
  'noted',
  'opinion-reported',
  'notice-published',
  'decided',
  'delivered',
  'rated',
  'confirmed',
  'reopened',
  'withdrawn',
  'code-reissued',
] as const
type RegimeEvent = (typeof REGIME_EVENTS)[number]

/** Events by which a person hears from us or we from them in person. */
const FIRST_CONTACT_EVENTS = [
  'accepted',
  'declined',
  'messaged',
  'resident-asked',
  'decided',
  'delivered',
] as const satisfies readonly RegimeEvent[]

/** `first-contact` stands for any of FIRST_CONTACT_EVENTS. */
const eventSchema = z.enum([...REGIME_EVENTS, 'first-contact'])
const events = z.array(eventSchema)

const whenSchema = z.strictObject({
  /** Route of a petition, 信访工作条例 31. */
  route: z.enum(PETITION_ROUTES).optional(),
  urgency: z.array(z.enum(URGENCIES)).min(1).optional(),
  /** The unit that got the filing is one of these, or is no petition office, or is one. */
  firstUnit: z
    .union([z.enum(['petition-office', 'no-petition-office']), z.array(slugSchema).min(1)])
    .optional(),
})

const regimeClockSchema = z.strictObject({
  clock: slugSchema,
  startsOn: events.default([]),
  stopsOn: events.min(1),
  restartsOn: events.default([]),
  /** A restart counts only while this clock has not passed its due date (政府信息公开条例 30). */
  restartsWhile: slugSchema.optional(),
  pausesOn: z.array(z.strictObject({ event: eventSchema, reason: slugSchema })).default([]),
  resumesOn: events.default([]),
  /** Starts by itself, whatever `when` says, at the moment one of these is missed. */
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
})

export type Regime = z.infer<typeof regimeSchema>
export type RegimeClock = z.infer<typeof regimeClockSchema>
type RegimeTrigger = z.infer<typeof eventSchema>

/** Does an event of this type answer one of the triggers? */
export function isTriggeredBy(triggers: readonly RegimeTrigger[], event: string): boolean {
  return triggers.some((trigger) =>
    trigger === 'first-contact'
      ? (FIRST_CONTACT_EVENTS as readonly string[]).includes(event)
      : trigger === event,
  )
}

/** What a condition of a regime's clock is judged by, as of the event that might start the clock. */
export type RegimeSituation = {
  readonly route: PetitionRoute | null
  readonly urgency: Urgency
  readonly firstUnit: { readonly id: string; readonly petitionOffice: boolean }
}

/** May this clock start in this situation? A clock starts once, at the first trigger at which this holds. */
export function mayStart({ when }: RegimeClock, { route, urgency, firstUnit }: RegimeSituation): boolean {
  if (when?.route !== undefined && when.route !== route) return false
  if (when?.urgency !== undefined && !when.urgency.includes(urgency)) return false
  if (when?.firstUnit === undefined) return true
  if (typeof when.firstUnit !== 'string') return when.firstUnit.includes(firstUnit.id)
  return firstUnit.petitionOffice === (when.firstUnit === 'petition-office')
}
