/** What an event of an iCalendar says about its days. */
export type DayMark = 'off' | 'worked' | 'both' | 'neither'

/** Values of `X-OPENHALL-DAY` and of the property that a widespread calendar program writes. */
const PROPERTIES: Readonly<Record<string, DayMark>> = {
  off: 'off',
  worked: 'worked',
  'work-holiday': 'off',
  'alternate-workday': 'worked',
}
export const MARK_PROPERTIES = ['x-openhall-day', 'x-apple-special-day'] as const

// “调休” is said of the day off and of the day worked for it, “不上班” holds the sign of the opposite.
const SAYS_NOTHING = /调休|退休|轮休|午休/g
const NOT_WORKED =
  /不(?:用|需|必)?上?班|无[须需]上班|\bnon-?\s?working(?: day)?s?\b|\bnot worked\b|\bno work\b|\bdays? off(?: work)?\b/gi
const WORKED =
  /补班|上班|(?<!加|值|轮|晚|夜)班|补工作日|工作日|\bwork(?:ing)?-?\s?days?\b|\bworks\b|\bworked\b|\bmake-?\s?up(?: work(?:ing)?)?(?: day)?\b/i
const OFF = /休|放假|\boff\b|\bclosed\b/i
/** These name a holiday and so also stand beside the sign of a day worked for it. */
const HOLIDAY = /假期|假日|节假|公休|\bholidays?\b/i

/** Reads a mark from the value of a mark property; null where it has none that we know. */
export function markOfProperty(value: string | null): DayMark | null {
  const known = value?.trim().toLowerCase().replaceAll('_', '-') ?? ''
  return Object.hasOwn(PROPERTIES, known) ? PROPERTIES[known]! : null
}

/** Reads a mark from words: a summary or a category. */
export function markOfWords(words: string): DayMark {
  const plain = words.normalize('NFKC').replace(SAYS_NOTHING, ' ')
  const rest = plain.replace(NOT_WORKED, ' ')
  const isWorked = WORKED.test(rest)
  const isOff = rest !== plain || OFF.test(rest)
  if (isWorked && isOff) return 'both'
  if (isWorked) return 'worked'
  return isOff || HOLIDAY.test(rest) ? 'off' : 'neither'
}

const MARKS =
  /调休|补班|不?上班|放假|假期|(?<![元退轮午])休息?日?|补?工作日|第\d+天\/共\d+天|(?<![加值轮晚夜])班|\b(?:public |bank )?holidays?\b|\bnon-?\s?working days?\b|\bwork(?:ing)?-?\s?days?\b|\bworks\b|\bworked\b|\bmake-?\s?up(?: work(?:ing)?)?(?: day)?\b|\bdays? off\b|\bclosed\b|\boff\b/gi
const EDGES = /^[\s:：·,，;；/|\-–—()（）[\]【】]+|[\s:：·,，;；/|\-–—()（）[\]【】]+$/g

/** The name of the holiday in a summary, without the marks; null where nothing else is there. */
export function nameInSummary(summary: string): string | null {
  const bare = summary
    .normalize('NFC')
    .replace(/[（(【[][^（(【[\]】)）]*[\]】)）]/g, (inside) =>
      markOfWords(inside) === 'neither' ? inside : ' ',
    )
    .replace(MARKS, ' ')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '')
  return bare === '' ? null : bare
}
