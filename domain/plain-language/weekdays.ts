import type { Locale } from '#domain/locale.ts'
import { MONTHS, WEEKDAYS } from './calendar-words.ts'

const ENGLISH = new RegExp(
  `(${WEEKDAYS.join('|')}),?\\s+(\\d{1,2})\\s+(${MONTHS.join('|')})\\s+(\\d{4})`,
  'g',
)
const CHINESE = /(\d{4})年(\d{1,2})月(\d{1,2})日[（(]?(?:星期|周)([一二三四五六日天])/g

/** Full dates of a text whose weekday is not the one of the calendar, as they are written. */
export function wrongWeekdays(text: string, locale: Locale): string[] {
  return [...text.matchAll(locale === 'en' ? ENGLISH : CHINESE)]
    .filter((match) => (locale === 'en' ? isWrongEnglish(match) : isWrongChinese(match)))
    .map(([written]) => written)
}

function isWrongEnglish([, weekday, day, month, year]: RegExpMatchArray): boolean {
  return WEEKDAYS.indexOf(weekday!) !== weekdayOf(Number(year), MONTHS.indexOf(month!) + 1, Number(day))
}

function isWrongChinese([, year, month, day, weekday]: RegExpMatchArray): boolean {
  return (
    '一二三四五六日'.indexOf(weekday!.replace('天', '日')) !==
    weekdayOf(Number(year), Number(month), Number(day))
  )
}

function weekdayOf(year: number, month: number, day: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
}
