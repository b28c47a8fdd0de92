import type { Digest, DigestDue } from '#domain/desk/digest.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { formatPlainDay, formatShortDay } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'

type DigestOf = Digest & { readonly locale: Locale; readonly publicUrl: string; readonly town: Words }

const LISTED = 20

/** The mail of the morning: numbers of case files, names of clocks, counts, and where to look. Nothing of anybody's matter. */
export function digestLetter(digest: DigestOf): { subject: string; text: string } {
  const { locale, publicUrl, late, today, thisWeek, longest, units } = digest
  const t = translator(locale)
  const town = wordsIn(digest.town, locale)
  const counts = { late: late.length, today: today.length, week: thisWeek.length }
  const parts = [
    ...group(t, t('desk.digest.late', counts), late, digest),
    ...group(t, t('desk.digest.today', counts), today, digest),
    ...group(t, t('desk.digest.week', counts), thisWeek, digest),
    ...(longest.length > 0 ? [longestWords(t, digest)] : []),
    ...units.map(({ name, ...numbers }) =>
      t('desk.digest.unit', { unit: wordsIn(name, locale), ...numbers }),
    ),
    t('desk.digest.off', { url: `${publicUrl}/staff/account` }),
    t('mail.from', { town }),
  ]
  return { subject: t('desk.digest.subject', counts), text: `${parts.join('\n\n')}\n` }
}

function group(
  t: Translate,
  title: string,
  dues: readonly DigestDue[],
  { locale, publicUrl }: DigestOf,
): string[] {
  if (dues.length === 0) return []
  const lines = dues
    .slice(0, LISTED)
    .map(({ reference, title: clock, dueOn }) =>
      [
        `${reference} · ${wordsIn(clock, locale)} · ${formatShortDay(dueOn, locale)}`,
        `${publicUrl}/staff/cases/${reference}`,
      ].join('\n'),
    )
  const more = dues.length > LISTED ? [t('desk.digest.more', { count: dues.length - LISTED })] : []
  return [[title, ...lines, ...more].join('\n')]
}

function longestWords(t: Translate, { locale, publicUrl, longest }: DigestOf): string {
  const lines = longest.map(
    ({ reference, receivedOn }) =>
      `${reference} · ${formatPlainDay(receivedOn, locale)}\n${publicUrl}/staff/cases/${reference}`,
  )
  return [t('desk.digest.longest'), ...lines].join('\n')
}
