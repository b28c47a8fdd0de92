import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type Change = {
  readonly locale: Locale
  readonly reference: string
  /** Origin of the site, without a slash at its end. */
  readonly publicUrl: string
  readonly town: Words
}

/** The letter that says that something changed, and where to look. It holds nothing personal: not who, what or why. */
export function changeLetter({ locale, reference, publicUrl, town }: Change): {
  subject: string
  text: string
} {
  const t = translator(locale)
  const values = { reference, town: wordsIn(town, locale), url: `${publicUrl}/${locale}/cases/${reference}` }
  const parts = [
    t('mail.changed', values),
    t('mail.look', values),
    t('mail.why', values),
    t('mail.from', values),
  ]
  return { subject: t('mail.subject', values), text: `${parts.join('\n\n')}\n` }
}
