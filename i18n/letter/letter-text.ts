import type { Letter } from '#domain/letter/letter.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '../translate.ts'
import { formalPart } from './formal-part.ts'
import { type LetterPart, officeName, unbroken } from './letter-block.ts'
import { plainPart } from './plain-part.ts'

/** A letter in words. `sender`: name first, then how to reach it. */
export type LetterText = {
  readonly locale: Locale
  readonly title: string
  readonly sender: readonly string[]
  readonly parts: readonly LetterPart[]
}

/** Writes a letter out in the language of the person, and for readers of English in Chinese too. */
export function letterText(letter: Letter): LetterText {
  const { locale, office, reference } = letter
  const t = translator(locale)
  const formal = formalPart(letter, locale, 'formal')
  return {
    locale,
    title: t('letter.title', { reference }),
    sender: [
      officeName(letter, locale),
      wordsIn(office.address, locale),
      t('letter.phone', { phone: unbroken(office.phone) }),
      t('letter.open', { hours: wordsIn(office.hours, locale) }),
    ],
    parts: [
      { id: 'plain', locale, blocks: plainPart(letter, locale) },
      formal,
      ...(locale === 'zh' ? [] : [formalPart(letter, 'zh', 'binding')]),
    ],
  }
}
