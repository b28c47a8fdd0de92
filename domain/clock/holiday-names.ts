import type { Words } from '#domain/locale.ts'
import type { Calendar } from './calendar.ts'

/** The names of holidays that a calendar's lists hold, newest year first. */
export function knownHolidays(calendar: Calendar): Words[] {
  const years = Object.keys(calendar.years).sort().reverse()
  return years.flatMap((year) => calendar.years[year]!.days.flatMap(({ name }) => name ?? []))
}

/**
 * A holiday's name in both languages, as earlier lists have it; several in one (国庆节、中秋节) are put together from
 * their parts. A name that no list knows stays as it is, the same in both.
 */
export function holidayWords(name: string, known: readonly Words[]): Words {
  const whole = find(name, known)
  if (whole) return whole
  const parts = name.split(/[、&]| and /).map((part) => find(part.trim(), known))
  if (parts.length > 1 && parts.every((part) => part !== undefined)) {
    return {
      en: parts.map(({ en }) => en).join(' and '),
      'zh-Hans': parts.map((part) => part['zh-Hans']).join('、'),
    }
  }
  return { en: name, 'zh-Hans': name }
}

function find(name: string, known: readonly Words[]): Words | undefined {
  const plain = name.toLowerCase()
  return known.find((words) => words['zh-Hans'] === name || words.en.toLowerCase() === plain)
}
