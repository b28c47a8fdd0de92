import { Button } from '#components/form/button.tsx'
import { Select } from '#components/form/select.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { ManagerFigures } from '#domain/measure/manager-figures.ts'
import { monthAfter, monthsFrom } from '#domain/measure/month.ts'
import { formatMonth } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

const YEARS_BACK = 3

type ManageFilterProps = {
  locale: Locale
  figures: Pick<ManagerFigures, 'town' | 'query' | 'units'>
  thisMonth: string
}

/** Months, unit, service and place: the query of the address as a form. */
export function ManageFilter({ locale, figures: { town, query, units }, thisMonth }: ManageFilterProps) {
  const t = translator(locale)
  const earliest = [monthAfter(thisMonth, -12 * YEARS_BACK), query.from].sort()[0]!
  const latest = [thisMonth, query.to].sort().at(-1)!
  const months = monthsFrom(earliest, latest)
    .reverse()
    .map((value) => ({ value, label: formatMonth(value, locale) }))
  const districts = [...town.areas.values()].filter(
    ({ kind }) => kind === 'subdistrict' || kind === 'township',
  )
  const places = {
    unit: units.map((id) => ({ value: id, label: wordsIn(town.units.get(id)!.name, locale) })),
    service: [...town.services.values()].map(({ slug, title }) => ({
      value: slug,
      label: wordsIn(title, locale),
    })),
    area: districts.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
  }
  return (
    <form className="choose" method="get" action="/manage" aria-label={t('manage.filter.label')}>
      {(['from', 'to'] as const).map((name) => (
        <Select
          key={name}
          locale={locale}
          id={name}
          name={name}
          label={t(`manage.filter.${name}`)}
          value={query[name]}
          options={months}
        />
      ))}
      {(['unit', 'service', 'area'] as const).map((name) => (
        <Select
          key={name}
          locale={locale}
          id={name}
          name={name}
          label={t(`manage.filter.${name}`)}
          value={query[name] ?? ''}
          emptyLabel={t('manage.filter.all')}
          options={places[name]}
        />
      ))}
      <div className="field">
        <Button kind="quiet">{t('manage.filter.show')}</Button>
      </div>
    </form>
  )
}
