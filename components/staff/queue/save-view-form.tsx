import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { Select } from '#components/form/select.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import { translator } from '#i18n/translate.ts'

type SaveViewFormProps = {
  locale: Locale
  town: Town
  keyValue: string
  /** The list as it stands in the address. */
  query: string
  /** Units that this person may share a list with. */
  units: readonly string[]
  /** Why it could not be saved, and what was typed then. */
  wrong: string | undefined
  typed: RawFields
}

/** Keeps the list that is shown under a name. */
export function SaveViewForm({ locale, town, keyValue, query, units, wrong, typed }: SaveViewFormProps) {
  const t = translator(locale)
  const shared = units.flatMap((id) => {
    const name = town.units.get(id)?.name
    return name ? [{ value: id, label: t('desk.views.unit', { unit: wordsIn(name, locale) }) }] : []
  })
  return (
    <section className="group" id="save" aria-labelledby="save-title">
      <h2 id="save-title">{t('desk.views.save')}</h2>
      <form className="filters" method="post" action="/staff/views/save">
        <HiddenKey value={keyValue} />
        <input type="hidden" name="query" value={query} />
        <TextInput
          locale={locale}
          id="view-name"
          label={t('desk.views.name')}
          name="name"
          error={wrong}
          value={typed.name?.[0]}
        />
        {shared.length > 0 && (
          <Select
            locale={locale}
            id="view-unit"
            label={t('desk.views.for')}
            name="unit"
            value={typed.unit?.[0]}
            emptyLabel={t('desk.views.onlyMe')}
            options={shared}
          />
        )}
        <Button kind="quiet">{t('desk.views.keep')}</Button>
      </form>
    </section>
  )
}
