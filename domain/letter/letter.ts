import type { LegalBasis } from '../case-file/event-data/decision.ts'
import type { DeliveryManner, ReviewKind, ReviewResult } from '../case-file/words.ts'
import type { ClockSpan } from '../clock/rule.ts'
import type { Locale, Words } from '../locale.ts'
import type { DeclineDoor } from '../town/decline-door.ts'
import type { LetterTemplate } from '../town/letter-template.ts'
import type { Right } from '../town/right.ts'
import type { LetterKind } from './letter-kind.ts'

export type Cited = Pick<LegalBasis, 'instrument' | 'article'>

/** A right with its window. `lastDay` is a local date, known once the letter has reached the person. */
export type LetterRight = Right & {
  readonly window: ClockSpan | null
  readonly lastDay: string | null
  /** The last day hangs on a year whose days off are not published yet. */
  readonly isProvisional: boolean
}

/** The unit that writes, as the person can reach it. */
export type LetterOffice = {
  readonly name: Words
  readonly address: Words
  readonly hours: Words
  readonly phone: string
}

/** What one kind of letter says beyond its head; texts are as staff wrote them, `''` where they wrote nothing. */
export type LetterBody = {
  /** The outcome as the person reads it, and as the file names it. */
  readonly headline: Words | null
  readonly outcome: Words | null
  readonly review: { readonly kind: ReviewKind; readonly result: ReviewResult } | null
  readonly said: string
  readonly facts: string
  readonly reasons: string
  readonly next: string
  readonly basis: readonly Cited[]
  readonly explanation: Words | null
  readonly doors: DeclineDoor['doors']
  readonly rights: readonly LetterRight[]
  /** Local date by which an answer helps. */
  readonly answerBy: string | null
  /** Local dates before and after the extension. */
  readonly extension: { readonly from: string | null; readonly to: string | null } | null
  /** The unit that has it from now on. */
  readonly passedTo: {
    readonly name: Words
    readonly address: Words | null
    readonly phone: string | null
  } | null
}

/** A written notice of one event, in the language of the person. Dates are local dates of the town. */
export type Letter = LetterBody & {
  readonly kind: LetterKind
  /** The number of its event on the case file. */
  readonly number: number
  readonly locale: Locale
  readonly reference: string
  readonly addressee: string | null
  readonly date: string
  readonly receivedOn: string
  readonly service: Words
  /** What the person asked for, in their own words; `''` where they did not say it so. */
  readonly request: string
  readonly town: Words
  readonly hotline: string
  readonly office: LetterOffice
  readonly template: LetterTemplate | null
  readonly delivery: { readonly manner: DeliveryManner; readonly receivedOn: string } | null
}
