import type { EventText } from '../case-file/event.ts'
import type { Town } from '../town/town.ts'
import type { LetterBody, LetterOffice } from './letter.ts'
import type { LetterEvent, LetterKind } from './letter-kind.ts'
import { rightsWithDays } from './letter-rights.ts'

type Written = {
  readonly town: Town
  readonly text: EventText
  /** Local date on which this letter reached the person. */
  readonly receivedOn: string | null
}

type Tell<K extends LetterKind> = (
  event: Extract<LetterEvent, { type: K }>,
  written: Written,
) => Partial<LetterBody>

const NOTHING: LetterBody = {
  headline: null,
  outcome: null,
  review: null,
  said: '',
  facts: '',
  reasons: '',
  next: '',
  basis: [],
  explanation: null,
  doors: [],
  rights: [],
  answerBy: null,
  extension: null,
  passedTo: null,
}

/** What each kind of letter says, complete by kind. */
const TELL: { readonly [K in LetterKind]: Tell<K> } = {
  accepted: () => ({}),
  declined: ({ data: { reason } }, { town }) => {
    const door = town.declineDoors.get(reason)
    if (!door) return {}
    return { headline: door.title, explanation: door.explanation, doors: door.doors, basis: [door] }
  },
  forwarded: ({ data: { toUnitId, toPartnerId } }, { town }) => ({
    passedTo: toPartnerId ? partnerDoor(town, toPartnerId) : officeOf(town, toUnitId),
  }),
  'resident-asked': ({ data }) => ({ answerBy: data.answerBy }),
  extended: ({ data }) => ({ extension: { from: data.dueFrom ?? null, to: data.dueTo ?? null } }),
  decided: ({ data }, { town, receivedOn }) => {
    const outcome = town.outcomes.get(data.outcome)
    return {
      headline: outcome?.residentTitle ?? null,
      outcome: outcome?.title ?? null,
      basis: data.legalBasis,
      rights: rightsWithDays(town, data.rights, receivedOn),
    }
  },
  'review-decided': ({ data }, { town, receivedOn }) => ({
    review: { kind: data.review, result: data.result },
    basis: data.legalBasis,
    rights: rightsWithDays(town, data.rights, receivedOn),
  }),
}

/** The body of a letter, with what staff wrote for it. */
export function letterBody(event: LetterEvent, written: Written): LetterBody {
  // The table pairs each kind with its own words; TypeScript cannot follow that pairing through an index.
  const told = (TELL[event.type] as Tell<LetterKind>)(event, written)
  return { ...NOTHING, ...wordsOf(written.text), ...told }
}

/** A unit as the person can reach it; null where the town has it no more. */
export function officeOf(town: Town, unitId: string): LetterOffice | null {
  const unit = town.units.get(unitId)
  return unit
    ? { name: unit.name, address: unit.address, hours: unit.hours, phone: unit.phones[0]!.number }
    : null
}

function partnerDoor(town: Town, partnerId: string): LetterBody['passedTo'] {
  const partner = town.partners.get(partnerId)
  return partner ? { name: partner.name, address: null, phone: partner.phone ?? null } : null
}

function wordsOf(text: EventText): Pick<LetterBody, 'said' | 'facts' | 'reasons' | 'next'> {
  const said = (name: string) => (typeof text[name] === 'string' ? text[name].trim() : '')
  return {
    said: said('summary') || said('text'),
    facts: said('facts'),
    reasons: said('reasons'),
    next: said('next'),
  }
}
