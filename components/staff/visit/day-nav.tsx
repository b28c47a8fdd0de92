import { Button } from '#components/form/button.tsx'
import { Select } from '#components/form/select.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatPlainDay, formatShortDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

const PAGE = '/staff/visits'

type DayNavProps = {
  locale: Locale
  town: Town
  units: readonly string[]
  /** Null for all of them. */
  unit: string | null
  /** Local date. */
  day: string
  earlier: readonly { readonly day: string; readonly visits: number }[]
}

/** Which day and unit the list shows, the days beside it, and those that are not entered yet. */
export function DayNav({ locale, town, units, unit, day, earlier }: DayNavProps) {
  const t = translator(locale)
  const pageOf = (one: string) => `${PAGE}?${new URLSearchParams({ day: one, unit: unit ?? 'all' })}`
  const options = units.map((id) => ({ value: id, label: wordsIn(town.units.get(id)!.name, locale) }))
  return (
    <nav className="no-print" aria-label={t('visit.list.nav')}>
      <form className="filters" method="get" action={PAGE}>
        <TextInput
          locale={locale}
          id="day"
          name="day"
          label={t('visit.list.day')}
          value={formatPlainDay(day, locale)}
          width="medium"
        />
        {units.length > 1 && (
          <Select
            locale={locale}
            id="unit"
            name="unit"
            label={t('visit.list.unit')}
            value={unit ?? 'all'}
            options={[{ value: 'all', label: t('visit.list.allUnits') }, ...options]}
          />
        )}
        <Button kind="quiet">{t('visit.list.show')}</Button>
      </form>
      <ul className="acts">
        <li>
          <a href={pageOf(dateOf(dayOf(day) - 1))}>{t('visit.list.before')}</a>
        </li>
        <li>
          <a href={pageOf(dateOf(dayOf(day) + 1))}>{t('visit.list.after')}</a>
        </li>
      </ul>
      {earlier.length > 0 && (
        <p className="note">
          {t('visit.list.earlier')}:{' '}
          {earlier.map((one, i) => (
            <span key={one.day}>
              {i > 0 && ' · '}
              <a href={`${PAGE}/enter?${new URLSearchParams({ day: one.day, unit: unit ?? 'all' })}`}>
                {t('visit.list.earlierDay', { day: formatShortDay(one.day, locale), visits: one.visits })}
              </a>
            </span>
          ))}
        </p>
      )}
    </nav>
  )
}
