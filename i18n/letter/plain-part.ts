import type { Letter } from '#domain/letter/letter.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatDay } from '../dates.ts'
import { translator } from '../translate.ts'
import { type LetterBlock, letterHeadline, unbroken } from './letter-block.ts'
import { lastDayWords } from './right-words.ts'

/** The page for everybody: the outcome first, what it means, what comes next, what can be done, whom to ask. */
export function plainPart(letter: Letter, locale: Locale): LetterBlock[] {
  return [
    ...headOf(letter, locale),
    { kind: 'heading', level: 1, text: letterHeadline(letter, locale) },
    ...messageOf(letter, locale),
    ...nextOf(letter, locale),
    ...rightsOf(letter, locale),
    ...questionsOf(letter, locale),
  ]
}

function headOf(letter: Letter, locale: Locale): LetterBlock[] {
  const t = translator(locale)
  const rows: [string, string][] = [
    [t('letter.number'), letter.reference],
    [t('letter.date'), formatDay(letter.date, locale)],
    [t('letter.about'), wordsIn(letter.service, locale)],
    [t('letter.asked'), formatDay(letter.receivedOn, locale)],
  ]
  if (letter.delivery) rows.push([t('letter.got'), formatDay(letter.delivery.receivedOn, locale)])
  const to = letter.addressee
  return [
    { kind: 'rows', rows },
    ...(to ? [{ kind: 'paragraph', look: 'name', text: t('letter.to', { name: to }) } as const] : []),
  ]
}

function messageOf(letter: Letter, locale: Locale): LetterBlock[] {
  const t = translator(locale)
  const { explanation, passedTo, answerBy, extension } = letter
  const lines: LetterBlock[] = []
  const say = (text: string) => lines.push({ kind: 'paragraph', text })
  if (explanation) say(wordsIn(explanation, locale))
  if (passedTo) say(t('letter.passed', { name: wordsIn(passedTo.name, locale) }))
  if (extension?.to) say(t('letter.due', { to: formatDay(extension.to, locale) }))
  if (extension?.from) say(t('letter.dueBefore', { from: formatDay(extension.from, locale) }))
  if (letter.said) lines.push({ kind: 'paragraph', look: 'typed', text: letter.said })
  if (answerBy) lines.push({ kind: 'day', label: t('letter.answerBy'), text: formatDay(answerBy, locale) })
  return lines
}

function nextOf({ next, doors, passedTo }: Letter, locale: Locale): LetterBlock[] {
  const t = translator(locale)
  const where = [
    ...doors.map(({ title, where, phone }) => doorLine(locale, title, where, phone ?? null)),
    ...(passedTo ? [doorLine(locale, passedTo.name, passedTo.address, passedTo.phone)] : []),
  ]
  return [
    ...(next
      ? ([
          { kind: 'heading', level: 2, text: t('letter.next') },
          { kind: 'paragraph', look: 'typed', text: next },
        ] as const)
      : []),
    ...(where.length > 0
      ? ([
          { kind: 'heading', level: 2, text: t('letter.doors') },
          { kind: 'list', items: where },
        ] as const)
      : []),
  ]
}

type Door = Letter['doors'][number]

function doorLine(
  locale: Locale,
  name: Door['title'],
  where: Door['where'] | null,
  phone: string | null,
): string {
  const t = translator(locale)
  const parts = [
    wordsIn(name, locale),
    ...(where ? [wordsIn(where, locale)] : []),
    ...(phone ? [t('letter.phone', { phone: unbroken(phone) })] : []),
  ].map((part) => part.replace(/[.。]$/, ''))
  return locale === 'zh' ? `${parts.join('。')}。` : `${parts.join('. ')}.`
}

function rightsOf({ rights }: Letter, locale: Locale): LetterBlock[] {
  if (rights.length === 0) return []
  const t = translator(locale)
  return [
    { kind: 'heading', level: 2, text: t('letter.rights') },
    ...rights.flatMap((right): LetterBlock[] => {
      const day = lastDayWords(right, locale)
      const where = t('letter.where', { body: wordsIn(right.body, locale) })
      const space = locale === 'zh' ? '' : ' '
      return [
        { kind: 'paragraph', text: `${wordsIn(right.text, locale)}${space}${where}` },
        ...(day ? [{ kind: 'day', label: t('letter.lastDay'), text: day } as const] : []),
        ...(right.isProvisional
          ? [{ kind: 'paragraph', look: 'small', text: t('letter.provisional') } as const]
          : []),
      ]
    }),
  ]
}

function questionsOf({ office, reference, hotline }: Letter, locale: Locale): LetterBlock[] {
  const t = translator(locale)
  const unit = wordsIn(office.name, locale)
  return [
    { kind: 'heading', level: 2, text: t('letter.questions') },
    { kind: 'paragraph', text: t('letter.call', { unit, phone: unbroken(office.phone), reference }) },
    { kind: 'paragraph', text: t('letter.complain', { hotline: unbroken(hotline) }) },
    { kind: 'paragraph', look: 'small', text: t('letter.formalNext') },
  ]
}
