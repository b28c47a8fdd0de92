import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** What a member of staff is told of by e-mail: a clock of a case file, or case files that nobody works on. */
export type StaffNews = {
  readonly locale: Locale
  /** Null where even the reference may not stand in an e-mail. */
  readonly reference: string | null
  readonly kind: 'clock' | 'orphans'
  readonly percent: number | null
  readonly isLate: boolean
  readonly n: number
}

type Sending = StaffNews & { readonly publicUrl: string; readonly town: Words }

/** The letter to a member of staff: which case file and how far its time is used. It holds nothing personal. */
export function staffLetter(news: Sending): { subject: string; text: string } {
  const { locale, kind, reference, percent, isLate, n, publicUrl } = news
  const t = translator(locale)
  const town = wordsIn(news.town, locale)
  const what =
    kind === 'orphans'
      ? t('people.mail.orphans', { n })
      : t(`people.mail.${isLate ? 'late' : 'used'}`, {
          reference: reference ?? t('people.mail.sealed'),
          percent: percent ?? 0,
        })
  const url =
    kind === 'orphans'
      ? `${publicUrl}/staff/people`
      : `${publicUrl}/staff${reference === null ? '' : `/cases/${reference}`}`
  const parts = [what, t('people.mail.look', { url }), t('people.mail.from', { town })]
  return { subject: what, text: `${parts.join('\n\n')}\n` }
}
