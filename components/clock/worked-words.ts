import type { ClockProof, DayProof, TimeProof } from '#domain/clock/explain-clock.ts'
import { type HolidaySpan, holidaySpans } from '#domain/clock/holiday-spans.ts'
import { type ClockRule, type ClockSource, instrumentName } from '#domain/clock/rule.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatCitation } from '#i18n/citation.ts'
import { formatDay, formatInstant, formatShortDay } from '#i18n/dates.ts'
import type { Translate } from '#i18n/translate.ts'
import { periodWords, totalWords } from './clock-words.ts'

/** The steps by which a due date was reached, a sentence each. */
export function sentencesOf(t: Translate, rule: ClockRule, proof: ClockProof, locale: Locale): string[] {
  return [
    ruleSentence(t, rule),
    ...(proof.measure === 'days'
      ? daySentences(t, rule, proof, locale)
      : timeSentences(t, rule, proof, locale)),
    ...(proof.reading.provisional ? [t('clock.worked.provisional')] : []),
  ]
}

/** The article, or that it is our own promise. */
export function sourceWords(t: Translate, source: ClockSource, locale: Locale): string {
  if ('townPromise' in source) return t('clock.worked.promise')
  const { instrument, article } = source
  return t('clock.worked.source', {
    citation: formatCitation({ instrument: instrumentName(instrument), article }, locale),
  })
}

function ruleSentence(t: Translate, { holder, period }: ClockRule): string {
  const words = { period: periodWords(t, period.unit, period.count) }
  if (holder === 'authority') return t('clock.worked.ruleAuthority', words)
  return holder === 'resident' ? t('clock.worked.ruleResident', words) : t('clock.worked.ruleOther', words)
}

function daySentences(t: Translate, rule: ClockRule, proof: DayProof, locale: Locale): string[] {
  const { rows } = proof
  const first = rows[0]
  if (!first) return []
  const begun = first.counted === 1 ? 'clock.worked.sameDay' : 'clock.worked.nextDay'
  return [
    ...restartSentence(t, proof, locale),
    ...(proof.restartedOn === null ? [t(begun, { day: formatShortDay(first.date, locale) })] : []),
    ...(rule.period.unit === 'months' ? [t('clock.worked.months')] : []),
    ...extensionSentences(t, rule, proof, locale),
    ...holidaySpans(rows).map((span) => holidaySentence(t, span, locale)),
    ...rows
      .filter(({ makeUp, counted }) => makeUp && counted !== null && rule.period.unit === 'working-days')
      .map(({ date }) => t('clock.worked.works', { day: formatShortDay(date, locale) })),
    ...(rows.some(({ why }) => why === 'paused') ? [t('clock.worked.paused')] : []),
    ...endSentence(t, rule, proof, locale),
  ]
}

function restartSentence(t: Translate, { restartedOn }: ClockProof, locale: Locale): string[] {
  return restartedOn === null
    ? []
    : [t('clock.worked.restarted', { day: formatShortDay(restartedOn, locale) })]
}

function extensionSentences(
  t: Translate,
  { period }: ClockRule,
  proof: ClockProof,
  locale: Locale,
): string[] {
  const { reading, firstDue, timeZone, measure } = proof
  if (reading.spans.length === 1 && reading.spans[0]!.count === period.count) return []
  const longer = t('clock.worked.extended', { total: totalWords(t, reading) })
  if (firstDue === null) return [longer]
  return measure === 'days'
    ? [longer, t('clock.worked.firstDue', { day: formatShortDay(firstDue.on, locale) })]
    : [longer, t('clock.worked.firstDueTime', { instant: formatInstant(firstDue.at, timeZone, locale) })]
}

function holidaySentence(t: Translate, { holiday, from, to }: HolidaySpan, locale: Locale): string {
  const name = wordsIn(holiday, locale)
  if (from === to) return t('clock.worked.holidayDay', { holiday: name, day: formatShortDay(from, locale) })
  return t('clock.worked.holiday', {
    holiday: name,
    from: formatShortDay(from, locale),
    to: formatShortDay(to, locale),
  })
}

function endSentence(t: Translate, rule: ClockRule, { rows, reading }: DayProof, locale: Locale): string[] {
  const last = rows.at(-1)
  if (reading.dueOn === null || !last) return []
  if (last.why === 'roll-forward') {
    return [t('clock.worked.rolled', { number: reading.total, day: formatDay(reading.dueOn, locale) })]
  }
  return last.off && rule.ifLastDayOff === 'keep' ? [t('clock.worked.keep')] : []
}

function timeSentences(t: Translate, rule: ClockRule, proof: TimeProof, locale: Locale): string[] {
  const { reading, timeZone, rows } = proof
  return [
    ...restartSentence(t, proof, locale),
    t('clock.worked.instant', { instant: formatInstant(reading.startedAt, timeZone, locale) }),
    ...(rule.period.unit === 'working-hours' ? [t('clock.worked.officeHours')] : []),
    ...extensionSentences(t, rule, proof, locale),
    ...(rows.some(({ why }) => why === 'paused') ? [t('clock.worked.pausedTime')] : []),
  ]
}
