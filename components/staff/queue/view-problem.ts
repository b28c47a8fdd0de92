import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

const WORDS = { name: 'desk.views.nameNeeded', 'too-many': 'desk.views.tooMany' } as const

/** Why a list could not be saved or named so, in words; undefined where nothing was wrong. */
export function viewProblem(locale: Locale, wrong: string): string | undefined {
  return wrong === 'name' || wrong === 'too-many' ? translator(locale)(WORDS[wrong]) : undefined
}
