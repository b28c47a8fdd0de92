import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { Select } from '#components/form/select.tsx'
import { Details } from '#components/page/details.tsx'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type Orphans = {
  readonly handlerId: string
  readonly disabled: boolean
  readonly references: readonly string[]
  readonly workers: readonly { readonly id: string; readonly name: Words }[]
}

type OrphanListProps = {
  locale: Locale
  orphans: readonly Orphans[]
  names: ReadonlyMap<string, Words>
  newKey: () => string
}

/** Case files that lie with somebody who cannot work on them, person by person, each handed over in one move. */
export function OrphanList({ locale, orphans, names, newKey }: OrphanListProps) {
  const t = translator(locale)
  return orphans.map(({ handlerId, disabled, references, workers }) => {
    const known = names.get(handlerId)
    const name = known ? wordsIn(known, locale) : handlerId
    const options = workers.map((one) => ({ value: one.id, label: wordsIn(one.name, locale) }))
    return (
      <section className="absence" key={handlerId}>
        <h3>{t(disabled ? 'people.orphans.disabled' : 'people.orphans.away', { name })}</h3>
        <Details summary={t('people.orphans.count', { count: references.length })}>
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
          <Select
            locale={locale}
            id={`to-${handlerId}`}
            name="to"
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
