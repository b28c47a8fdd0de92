import type { Locale } from '../../locale.ts'

/** The words about a case file that everybody may read: drafted, seen by a second person, agreed to by the person. */
export type SummaryEvents = {
  'summary-drafted': { readonly language: Locale }
  'summary-returned': Record<string, never>
  /** `draftedBy`: whose draft it is; its words stand unchanged in the sealed text. */
  'summary-approved': { readonly language: Locale; readonly draftedBy: string }
  'summary-agreed': { readonly agreed: boolean }
  'summary-taken-down': Record<string, never>
}
