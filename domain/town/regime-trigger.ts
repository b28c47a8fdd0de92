import { z } from 'zod'
import { type EventActor, type EventType, isAuthority } from '#domain/case-file/event.ts'

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
  'leg-added',
  'leg-answered',
  'leg-released',
  'leg-returned',
  'third-party-started',
  'third-party-ended',
  'handed-to-partner',
  'partner-answered',
  'visit-planned',
  'visit-recorded',
  'extended',
  'messaged',
  'noted',
  'opinion-reported',
  'notice-published',
  'notice-objected',
  'objection-examined',
  'objection-withdrawn',
  'decision-drafted',
  'decided',
  'delivered',
  'answer-shared',
  'given-up',
  'settled',
  'review-asked',
  'review-passed',
  'hearing-opened',
  'hearing-closed',
  'review-decided',
  'rated',
  'confirmed',
  'reopened',
  'withdrawn',
  'code-reissued',
  'supervised',
  'supervision-answered',
  'supervision-closed',
] as const satisfies readonly EventType[]
type RegimeEvent = (typeof REGIME_EVENTS)[number]

/** Events by which a person first hears from us; a decision reaches them only when it is delivered. */
export const FIRST_CONTACT_EVENTS = [
  'accepted',
  'declined',
  'messaged',
  'resident-asked',
  'delivered',
] as const satisfies readonly RegimeEvent[]

const TRIGGER = new RegExp(`^(first-contact|${REGIME_EVENTS.join('|')})(:[a-z-]+)?$`)

/**
 * An event, or one variant of it after a colon (`review-asked:first`, `messaged:call`); see
 * `variantsOf`. `first-contact` stands for any of FIRST_CONTACT_EVENTS.
 */
export const triggerSchema = z.string().regex(TRIGGER, 'not an event of a case file')

type Happened = { readonly type: EventType; readonly data?: unknown; readonly by?: EventActor }

/**
 * Does an event answer one of the triggers? What the person writes to us answers none: only a word of ours keeps a date
 * of ours.
 */
export function isTriggeredBy(triggers: readonly string[], event: Happened): boolean {
  if (event.type === 'messaged' && event.by && !isAuthority(event.by)) return false
  return triggers.some((trigger) => {
    const { name, variant } = readTrigger(trigger)
    const isNamed = name === 'first-contact' ? isFirstContact(event.type) : name === event.type
    return isNamed && (variant === undefined || variantsOf(event).includes(variant))
  })
}

type Trigger = { readonly name: string; readonly variant: string | undefined }

const read = new Map<string, Trigger>()

/** Triggers are few and asked for with every event: each is read once. */
function readTrigger(trigger: string): Trigger {
  const known = read.get(trigger)
  if (known) return known
  const [name = '', variant] = trigger.split(':')
  read.set(trigger, { name, variant })
  return { name, variant }
}

export function isFirstContact(type: EventType): boolean {
  return (FIRST_CONTACT_EVENTS as readonly string[]).includes(type)
}

/** The words by which a trigger tells one sort of an event from another. */
function variantsOf(event: Happened): string[] {
  const data = (event.data ?? {}) as Readonly<Record<string, unknown>>
  const { review, result, kind, manner, procedure, partnerId, again, upheld, agreed } = data
  return [
    ...[review, result, kind, manner, procedure, partnerId].filter((word) => typeof word === 'string'),
    ...(typeof again === 'boolean' ? [again ? 'again' : 'first'] : []),
    ...(typeof upheld === 'boolean' ? [upheld ? 'upheld' : 'not-upheld'] : []),
    ...(typeof agreed === 'boolean' ? [agreed ? 'agreed' : 'not-agreed'] : []),
  ]
}
