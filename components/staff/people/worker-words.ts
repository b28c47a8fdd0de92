import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type Worker = {
  readonly name: Words
  readonly away: { readonly until: string; readonly deputyId: string } | null
}

/** A member of staff in a list to choose from: the name and, for who is away, until when and who stands in. */
export function workerWords(
  { name, away }: Worker,
  names: ReadonlyMap<string, Words>,
  locale: Locale,
): string {
  const who = wordsIn(name, locale)
  if (away === null) return who
  const deputy = names.get(away.deputyId)
  return translator(locale)('people.worker.away', {
    name: who,
    day: formatShortDay(away.until, locale),
    deputy: deputy ? wordsIn(deputy, locale) : '',
  })
}
