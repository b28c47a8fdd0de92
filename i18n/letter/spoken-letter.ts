import type { Letter } from '#domain/letter/letter.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatDay } from '../dates.ts'
import { translator } from '../translate.ts'
import { letterHeadline } from './letter-block.ts'

/** Longer than this is hard to take in by ear: words in English, characters in Chinese. */
const BREATH = { en: 14, zh: 22 } as const

/**
 * A letter as it is read aloud to somebody who cannot read it: one breath a line, the outcome first, the last day and
 * the phone number so that they can be kept in mind, at the end the question by which the person says it back. The
 * rights need their last days: the caller counts them from the day of telling.
 */
export function spokenLetter(letter: Letter): string[] {
  const { locale, office, rights } = letter
  const t = translator(locale)
  return [
    t('letter.spoken.who', { unit: wordsIn(office.name, locale) }),
    t('letter.spoken.about', { service: wordsIn(letter.service, locale) }),
    ...breaths(letterHeadline(letter, locale), locale),
    ...breaths(letter.explanation ? wordsIn(letter.explanation, locale) : '', locale),
    ...breaths(letter.said, locale),
    ...breaths(letter.next, locale),
    ...rights.flatMap((right) => [
      ...breaths(wordsIn(right.text, locale), locale),
      ...(right.lastDay ? [t('letter.spoken.lastDay', { day: formatDay(right.lastDay, locale) })] : []),
    ]),
    t('letter.spoken.phone', { phone: digits(office.phone, locale) }),
    t('letter.spoken.back'),
  ]
}

/** A text in lines that one breath carries: at the end of sentences, and within long ones at their commas. */
export function breaths(text: string, locale: Locale): string[] {
  return text
    .split(locale === 'zh' ? /(?<=[。；！？])|\n/u : /(?<=[.;?])\s+|\n/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
    .flatMap((sentence) =>
      lengthIn(sentence, locale) > BREATH[locale] ? atCommas(sentence, locale) : [sentence],
    )
}

function atCommas(sentence: string, locale: Locale): string[] {
  const lines: string[] = []
  for (const part of sentence.split(locale === 'zh' ? /(?<=[，：])/u : /(?<=,)\s+/u)) {
    const last = lines.at(-1)
    const joined = last === undefined ? part : `${last}${locale === 'zh' ? '' : ' '}${part}`
    if (last !== undefined && lengthIn(joined, locale) <= BREATH[locale]) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines
}

function lengthIn(text: string, locale: Locale): number {
  return locale === 'zh' ? [...text].length : text.split(/\s+/).length
}

/** "0 0 0 0, 5 5 5 0, 1 3 0": digit by digit, with a rest at each gap. */
function digits(phone: string, locale: Locale): string {
  const groups = phone.split(/[\s-]+/).map((group) => [...group].join(' '))
  return groups.join(locale === 'zh' ? '，' : ', ')
}
