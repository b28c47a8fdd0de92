import type { Letter } from '#domain/letter/letter.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatCitation } from '../citation.ts'
import { formatDay, formatPlainDay } from '../dates.ts'
import { translator } from '../translate.ts'
import { type LetterBlock, type LetterPart, letterHeadline, officeName, unbroken } from './letter-block.ts'
import { basisOf, lastDayWords } from './right-words.ts'

type Section = { readonly title: string; readonly blocks: readonly LetterBlock[] }

/** The formal text: number, name, opening, numbered sections, closing, unit and date. */
export function formalPart(letter: Letter, locale: Locale, id: 'formal' | 'binding'): LetterPart {
  const t = translator(locale)
  const { template, addressee } = letter
  const fill = (text: string) => fillIn(letter, locale, text)
  const blocks: LetterBlock[] = [
    {
      kind: 'heading',
      level: 1,
      text: template ? wordsIn(template.title, locale) : t('letter.formal.generic'),
    },
    ...noteOf(letter, locale, id),
    { kind: 'rows', rows: [[t('letter.number'), letter.reference]] },
    ...(addressee
      ? [{ kind: 'paragraph', look: 'name', text: t('letter.formal.dear', { name: addressee }) } as const]
      : []),
    ...(template ? [{ kind: 'paragraph', text: fill(wordsIn(template.opening, locale)) } as const] : []),
    ...numbered(sectionsOf(letter, locale), locale),
    ...(template?.closing
      ? [{ kind: 'paragraph', text: fill(wordsIn(template.closing, locale)) } as const]
      : []),
    { kind: 'signature', lines: [officeName(letter, locale), formatPlainDay(letter.date, locale)] },
  ]
  return { id, locale, blocks }
}

/** Which of two languages counts. */
function noteOf(letter: Letter, locale: Locale, id: 'formal' | 'binding'): LetterBlock[] {
  const t = translator(locale)
  if (id === 'binding') return [{ kind: 'paragraph', look: 'small', text: t('letter.formal.binding') }]
  if (letter.locale === 'zh') return []
  return [{ kind: 'paragraph', look: 'small', text: t('letter.formal.helps') }]
}

function fillIn(letter: Letter, locale: Locale, text: string): string {
  const values: Readonly<Record<string, string>> = {
    received: formatPlainDay(letter.receivedOn, locale),
    service: wordsIn(letter.service, locale),
    reference: letter.reference,
    unit: wordsIn(letter.office.name, locale),
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function sectionsOf(letter: Letter, locale: Locale): Section[] {
  const t = translator(locale)
  const { request, facts, reasons, headline, explanation, passedTo, answerBy, extension } = letter
  const basis = basisOf(letter)
  const isTold = facts !== '' || reasons !== ''
  const declined = letter.kind === 'declined' && headline ? wordsIn(headline, locale) : ''
  return [
    typed(t('letter.formal.request'), request),
    typed(t('letter.formal.facts'), facts),
    typed(t('letter.formal.reasons'), reasons),
    said(t('letter.formal.reason'), declined, explanation ? wordsIn(explanation, locale) : ''),
    said(t('letter.formal.passed'), passedTo ? wordsIn(passedTo.name, locale) : ''),
    typed(t('letter.formal.words'), isTold ? '' : letter.said),
    said(t('letter.formal.time'), answerBy ? formatDay(answerBy, locale) : ''),
    said(t('letter.formal.extension'), extension?.to ? formatDay(extension.to, locale) : ''),
    section(
      t('letter.formal.basis'),
      basis.length > 0 ? [{ kind: 'list', items: basis.map((one) => formatCitation(one, locale)) }] : [],
    ),
    said(t('letter.formal.decision'), decisionOf(letter, locale)),
    section(t('letter.formal.rights'), rightsOf(letter, locale)),
  ].filter(({ blocks }) => blocks.length > 0)
}

function decisionOf(letter: Letter, locale: Locale): string {
  if (letter.outcome) return wordsIn(letter.outcome, locale)
  return letter.review ? letterHeadline(letter, locale) : ''
}

function rightsOf({ rights }: Letter, locale: Locale): LetterBlock[] {
  const t = translator(locale)
  const items = rights.map((right) => {
    const day = lastDayWords(right, locale)
    const body = wordsIn(right.body, locale)
    const what = wordsIn(right.text, locale).replace(/[.。]$/, '')
    const law = formatCitation(right, locale)
    if (locale === 'zh') return `${body}：${what}（${law}）。${day ? `${t('letter.lastDay')}：${day}。` : ''}`
    return `${body}: ${what} (${law}).${day ? ` ${t('letter.lastDay')}: ${day}.` : ''}`
  })
  return items.length > 0 ? [{ kind: 'list', items: items.map(unbrokenNumbers) }] : []
}

function unbrokenNumbers(text: string): string {
  return text.replace(/\d[\d ]{6,}\d/g, unbroken)
}

function section(title: string, blocks: readonly LetterBlock[]): Section {
  return { title, blocks }
}

function said(title: string, ...texts: readonly string[]): Section {
  return { title, blocks: texts.filter(Boolean).map((text) => ({ kind: 'paragraph', text })) }
}

function typed(title: string, text: string): Section {
  return { title, blocks: text === '' ? [] : [{ kind: 'paragraph', look: 'typed', text }] }
}

const HAN_NUMBERS = '一二三四五六七八九十'

function numbered(sections: readonly Section[], locale: Locale): LetterBlock[] {
  const t = translator(locale)
  return sections.flatMap(({ title, blocks }, index) => {
    const number = locale === 'zh' ? HAN_NUMBERS.charAt(index) : String(index + 1)
    return [
      { kind: 'heading', level: 2, text: t('letter.formal.heading', { number, text: title }) },
      ...blocks,
    ]
  })
}
