import { Button } from '#components/form/button.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import { translator } from '#i18n/translate.ts'

type SavedViewFormsProps = {
  locale: Locale
  town: Town
  view: { id: string; name: string; query: string; unitId: string | null; mayChange: boolean }
  errors: readonly FieldError[]
  /** What was typed into the form that was refused: the name of one list. */
  typed: RawFields
}

/** One saved list: where it leads, who sees it, and the forms for whoever may change it. */
export function SavedViewForms({ locale, town, view, errors, typed }: SavedViewFormsProps) {
  const t = translator(locale)
  const unit = view.unitId === null ? undefined : town.units.get(view.unitId)?.name
  const who = unit ? t('desk.views.shared', { unit: wordsIn(unit, locale) }) : t('desk.views.own')
  return (
    <section className="group" aria-labelledby={`view-${view.id}`}>
      <h2 id={`view-${view.id}`}>
        <a href={view.query === '' ? '/staff' : `/staff?${view.query}`}>{view.name}</a>
      </h2>
      <p className="soft">{who}</p>
      {view.mayChange && (
        <>
          <form className="filters" method="post" action="/staff/views/rename">
            <input type="hidden" name="view" value={view.id} />
            <TextInput
              locale={locale}
              id={`name-${view.id}`}
              label={t('desk.views.name')}
              name="name"
              error={errorOf(errors, `name-${view.id}`)}
              value={typed.view?.[0] === view.id ? typed.name?.[0] : view.name}
            />
            <Button kind="quiet">{t('desk.views.rename')}</Button>
          </form>
          <form method="post" action="/staff/views/remove">
            <input type="hidden" name="view" value={view.id} />
            <Button kind="quiet">
              {t('desk.views.remove')}
              <span className="sr"> {view.name}</span>
            </Button>
          </form>
        </>
      )}
    </section>
  )
}
