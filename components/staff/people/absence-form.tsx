import { Button } from '#components/form/button.tsx'
import { Choice } from '#components/form/choice.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { Select } from '#components/form/select.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { translator } from '#i18n/translate.ts'
import { workerWords } from './worker-words.ts'

type AbsenceFormProps = {
  locale: Locale
  selfId: string
  /** For whom an absence may be entered; oneself first. */
  people: readonly { id: string; name: Words }[]
  deputies: readonly { id: string; name: Words; away: { until: string; deputyId: string } | null }[]
  names: ReadonlyMap<string, Words>
  /** A local date, shown as an example. */
  today: string
  raw: RawFields
  errors: readonly FieldError[]
}

/** Who is away, from when to when, and who stands in. */
export function AbsenceForm(props: AbsenceFormProps) {
  const { locale, selfId, people, deputies, names, today, raw, errors } = props
  const t = translator(locale)
  const typed = (name: string) => raw[name]?.[0] ?? ''
  return (
    <form method="post" action="/staff/people/enter">
      <p className="soft">{t('people.absence.hint')}</p>
      {people.length > 1 && (
        <Select
          locale={locale}
          id="staff"
          name="staff"
          label={t('people.absence.who')}
          value={typed('staff') || selfId}
          options={people.map(({ id, name }) => ({
            value: id,
            label:
              id === selfId
                ? t('people.absence.self', { name: wordsIn(name, locale) })
                : wordsIn(name, locale),
          }))}
        />
      )}
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          locale={locale}
          id={name}
          name={name}
          label={t(`people.absence.${name}`)}
          hint={name === 'from' ? t('people.absence.dayHint', { example: today }) : undefined}
          value={typed(name)}
          error={errorOf(errors, name)}
          width="medium"
          isCode
        />
      ))}
      <Select
        locale={locale}
        id="deputy"
        name="deputy"
        label={t('people.absence.deputy')}
        value={typed('deputy')}
        error={errorOf(errors, 'deputy')}
        emptyLabel={t('people.absence.choose')}
        options={deputies
          .filter(({ id }) => people.length > 1 || id !== selfId)
          .map((one) => ({ value: one.id, label: workerWords(one, names, locale) }))}
      />
      <Choice
        locale={locale}
        type="checkbox"
        id="now"
        name="now"
        option={{ value: 'yes', label: t('people.absence.now') }}
        isChosen={typed('now') === 'yes'}
      />
      <Button kind="quiet">{t('people.absence.button')}</Button>
    </form>
  )
}
