import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Counted, Sums } from '#domain/measure/counts.ts'
import { histogramIn } from '#domain/measure/counts.ts'
import { percentile } from '#domain/measure/histogram.ts'
import type { MeasureId } from '#domain/measure/measure.ts'
import type { Town } from '#domain/town/town.ts'
import { formatMonth } from '#i18n/dates.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

/** How units, services and areas are called; one that the town no longer has says so. */
export function namesOf(town: Town, locale: Locale) {
  const t = translator(locale)
  const nameIn = (items: ReadonlyMap<string, { name: Town['settings']['name'] }>, id: string) => {
    const item = items.get(id)
    return item ? wordsIn(item.name, locale) : t('measure.gone')
  }
  return {
    unit: (id: string) => nameIn(town.units, id),
    area: (id: string) => (id === '' ? t('measure.noArea') : nameIn(town.areas, id)),
    service: (slug: string) => {
      const service = town.services.get(slug)
      return service ? wordsIn(service.title, locale) : t('measure.gone')
    },
    clock: (id: string) => {
      const rule = town.clockRules.get(id)
      return rule ? wordsIn(rule.title, locale) : t('measure.gone')
    },
  }
}

/** One month, or a span of months: "August 2026 to October 2026". */
export function periodWords(locale: Locale, from: string, to: string): string {
  if (from === to) return formatMonth(from, locale)
  return translator(locale)('manage.period', { from: formatMonth(from, locale), to: formatMonth(to, locale) })
}

/** A percentile in whole days as a bare number for a table; a dash where there is none. */
export function daysCell(sums: Sums, figure: Counted, share: number, locale: Locale): string {
  const days = percentile(histogramIn(sums, figure), share)
  return days === null ? '–' : formatNumber(days, locale)
}

/** The definitions in the messages: the four ratings share one. */
export function whatKey(id: MeasureId): 'rated' | Exclude<MeasureId, `rated-${string}`> {
  return id.startsWith('rated-') ? 'rated' : (id as Exclude<MeasureId, `rated-${string}`>)
}
