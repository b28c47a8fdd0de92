import type { FieldError } from '#components/form/error-summary.tsx'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** Why a case file was not opened, in words. An unknown reference and a wrong code say the same. */
export function trackErrors(locale: Locale, reason: string | null): FieldError[] {
  const t = translator(locale)
  if (reason === 'reference-missing') return [{ id: 'reference', message: t('track.referenceMissing') }]
  if (reason === 'code-missing') return [{ id: 'code', message: t('track.codeMissing') }]
  return reason === 'no-match' ? [{ id: 'reference', message: t('track.noMatch') }] : []
}
