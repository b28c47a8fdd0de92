import type { ReactNode } from 'react'
import { Bars } from '#components/chart/bars.tsx'
import type { Locale } from '#domain/locale.ts'
import type { AgeBand } from '#domain/measure/backlog.ts'
import type { StandingNow } from '#domain/measure/standing.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { translator } from '#i18n/translate.ts'

type AgeBarsProps = {
  locale: Locale
  byAge: StandingNow['byAge']
  /** Puts a link round the number of a band. */
  link?: (band: AgeBand, number: string) => ReactNode
}

/** What is open, by how long it has waited. */
export function AgeBars({ locale, byAge, link = (_, number) => number }: AgeBarsProps) {
  const t = translator(locale)
  const most = Math.max(1, ...byAge.map(({ n }) => n))
  return (
    <Bars
      bars={byAge.map(({ band, n }) => ({
        id: band,
        label: t(`measure.band.${band}`),
        share: n / most,
        value: link(band, formatNumber(n, locale)),
        tone: 'rest',
      }))}
    />
  )
}
