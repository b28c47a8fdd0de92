import type { Letter, LetterRight } from '#domain/letter/letter.ts'
import type { Locale } from '#domain/locale.ts'
import { formatDay } from '../dates.ts'
import { translator } from '../translate.ts'

/** The last day for a right, or how long it is open once the letter is there; null where the law at hand names none. */
export function lastDayWords(right: LetterRight, locale: Locale): string | null {
  if (right.lastDay) return formatDay(right.lastDay, locale)
  const { window } = right
  return window && translator(locale)(`letter.window.${window.unit}`, { count: window.count })
}

/** The articles of a letter, those of its template first: each once, and not whole where a part of it is named. */
export function basisOf({ template, basis }: Pick<Letter, 'template' | 'basis'>): Letter['basis'] {
  const all = [...(template?.basis ?? []), ...basis]
  return all.filter((one, index) => {
    const isSaidAgain = (other: typeof one, at: number) =>
      other.instrument === one.instrument &&
      (other.article === one.article ? at < index : other.article.startsWith(`${one.article}(`))
    return !all.some(isSaidAgain)
  })
}
