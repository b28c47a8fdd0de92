import { Fragment, type ReactNode } from 'react'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { type Answer, type AnswerPart, formatAnswer } from '#domain/service/question/answer.ts'
import type { Question } from '#domain/service/question/register.ts'
import type { Area } from '#domain/town/area.ts'
import { areaPath } from '#domain/town/area.ts'
import { formatMonth, formatPlainDay } from '#i18n/dates.ts'
import { formatMoney, formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

type AnswerWordsProps = {
  locale: Locale
  question: Question
  answer: Answer
  areas: ReadonlyMap<string, Area>
}

/** An answer as people read it: one line a part. */
export function AnswerWords({ locale, question, answer, areas }: AnswerWordsProps) {
  return formatAnswer(question, answer).map((part, i) => {
    const words = partWords(locale, part, areas)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
      <Fragment key={i}>
        {i > 0 && <br />}
        {words}
      </Fragment>
    )
  })
}

function partWords(locale: Locale, part: AnswerPart, areas: ReadonlyMap<string, Area>): ReactNode {
  const t = translator(locale)
  switch (part.kind) {
    case 'text':
      return <span className="typed">{part.value}</span>
    case 'date':
      return roughDate(locale, part.value)
    case 'number':
      return formatNumber(part.value, locale)
    case 'money':
      return formatMoney(part.fen, locale)
    case 'words':
      return wordsIn(part.words, locale)
    case 'area':
      return areaPath(areas, part.value)
        .map(({ name }) => wordsIn(name, locale))
        .reverse()
        .join(locale === 'zh' ? '' : ' · ')
    case 'term':
      return t(`question.term.${part.term}` as 'question.term.unknown')
    case 'phone':
    case 'identity-number':
      return <span className="num">{part.value}</span>
  }
}

function roughDate(locale: Locale, date: string): string {
  if (date.length === 4) return locale === 'zh' ? `${date}年` : date
  return date.length === 7 ? formatMonth(date, locale) : formatPlainDay(date, locale)
}
