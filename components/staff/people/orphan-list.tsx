import { Button } from '#components/form/button.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { Select } from '#components/form/select.tsx'
import { Details } from '#components/page/details.tsx'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type Orphans = {
  readonly handlerId: string
  readonly unitId: string
  readonly disabled: boolean
  readonly references: readonly string[]
  readonly workers: readonly { readonly id: string; readonly name: Words }[]
}

type OrphanListProps = {
  locale: Locale
  orphans: readonly Orphans[]
  names: ReadonlyMap<string, Words>
  units: ReadonlyMap<string, { readonly name: Words }>
  newKey: () => string
  errors: readonly FieldError[]
}

/** Case files that lie with somebody who cannot work on them, by person and unit, each handed over in one move. */
export function OrphanList({ locale, orphans, names, units, newKey, errors }: OrphanListProps) {
  const t = translator(locale)
  return orphans.map(({ handlerId, unitId, disabled, references, workers }) => {
    const known = names.get(handlerId)
    const name = known ? wordsIn(known, locale) : handlerId
    const unit = wordsIn(units.get(unitId)?.name ?? { en: unitId, 'zh-Hans': unitId }, locale)
    const options = workers.map((one) => ({ value: one.id, label: wordsIn(one.name, locale) }))
    return (
      <section className="absence" key={`${handlerId}/${unitId}`}>
        <h3>{t(disabled ? 'people.orphans.disabled' : 'people.orphans.away', { name })}</h3>
        <Details summary={t('people.orphans.count', { count: references.length, unit })}>
          <ul>
            {references.map((reference) => (
              <li key={reference}>
                <a href={`/staff/cases/${reference}`}>{reference}</a>
              </li>
            ))}
          </ul>
        </Details>
        <form method="post" action="/staff/people/hand-over">
          <HiddenKey value={newKey()} />
          <input type="hidden" name="from" value={handlerId} />
          <input type="hidden" name="unit" value={unitId} />
          <Select
            locale={locale}
            id={`to-${handlerId}-${unitId}`}
            name="to"
            error={errorOf(errors, `to-${handlerId}-${unitId}`)}
            label={t('people.orphans.to')}
            emptyLabel={t('people.absence.choose')}
            options={options}
          />
          <Button kind="quiet">{t('people.orphans.button')}</Button>
        </form>
      </section>
    )
  })
}
