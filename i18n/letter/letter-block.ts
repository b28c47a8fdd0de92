import type { Letter } from '#domain/letter/letter.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '../translate.ts'

/** A piece of a letter, to be drawn on a page or on paper. `typed` paragraphs stand as staff wrote them, line by line. */
export type LetterBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly look?: 'typed' | 'small' | 'name' }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'day'; readonly label: string; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }

/** `plain` for everybody, `formal` in the person's language, `binding` in Chinese where that is another language. */
export type LetterPart = {
  readonly id: 'plain' | 'formal' | 'binding'
  readonly locale: Locale
  readonly blocks: readonly LetterBlock[]
}

/** What a letter is called in one line: its outcome, or its kind. */
export function letterHeadline(letter: Pick<Letter, 'kind' | 'headline' | 'review'>, locale: Locale): string {
  const t = translator(locale)
  if (letter.review) return t(`letter.review.${letter.review.kind}.${letter.review.result}`)
  if (letter.kind === 'decided' && letter.headline) return wordsIn(letter.headline, locale)
  return t(`letter.headline.${letter.kind}`)
}

/** The unit that writes, with its town: "Heming District, Community affairs unit", "和鸣区社区事务科". */
export function officeName({ town, office }: Pick<Letter, 'town' | 'office'>, locale: Locale): string {
  const [place, unit] = [wordsIn(town, locale), wordsIn(office.name, locale)]
  return locale === 'zh' ? `${place}${unit}` : `${place}, ${unit}`
}

/** A phone number that no line ends in. */
export function unbroken(phone: string): string {
  return phone.replaceAll(' ', '\u00a0')
}
