import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { TellingKind } from '#domain/people/telling.ts'
import { translator } from '#i18n/translate.ts'

/** What a member of staff is told of by e-mail: a clock of a case file, or how many case files nobody works on. */
export type StaffNews = {
  readonly locale: Locale
  /** Null where even the reference may not stand in an e-mail. */
  readonly reference: string | null
  readonly kind: TellingKind
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
    kind !== 'clock'
      ? t(`people.mail.${kind}`, { n })
      : t(`people.mail.${isLate ? 'late' : 'used'}`, {
          reference: reference ?? t('people.mail.sealed'),
          percent: percent ?? 0,
        })
  const url =
    kind !== 'clock'
      ? `${publicUrl}/staff/people`
      : `${publicUrl}/staff${reference === null ? '' : `/cases/${reference}`}`
  const parts = [what, t('people.mail.look', { url }), t('people.mail.from', { town })]
  return { subject: what, text: `${parts.join('\n\n')}\n` }
}
