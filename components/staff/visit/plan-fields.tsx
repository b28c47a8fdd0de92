import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import type { Colleague } from '#components/staff/case/case-view.ts'
import { workerWords } from '#components/staff/people/worker-words.ts'
import type { Locale, Words } from '#domain/locale.ts'
import { formatPlainDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

export type PlanField = 'on' | 'first' | 'second' | 'how' | 'why' | 'text'
export type PlanFieldProps = {
  locale: Locale
  id: string
  name: string
  value: string
  error: string | undefined
}

type PlanFieldsProps = {
  locale: Locale
  propsOf: (field: PlanField) => PlanFieldProps
  visitors: readonly Colleague[]
  names: ReadonlyMap<string, Words>
  /** Local date given as an example. */
  example: string
}

/** The day, the two who go, and whether the person is told before: for one visit or for several at once. */
export function PlanFields({ locale, propsOf, visitors, names, example }: PlanFieldsProps) {
  const t = translator(locale)
  const people = visitors.map((one) => ({ value: one.id, label: workerWords(one, names, locale) }))
  const ways = (['announced', 'unannounced'] as const).map((value) => ({
    value,
    label: t(`visit.field.${value}`),
  }))
  const how = propsOf('how')
  return (
    <>
      <TextInput
        {...propsOf('on')}
        label={t('visit.field.on')}
        hint={t('visit.field.onHint', { example: formatPlainDay(example, locale) })}
        width="medium"
      />
      {(['first', 'second'] as const).map((field) => (
        <Select
          key={field}
          {...propsOf(field)}
          label={t(`visit.field.${field}`)}
          emptyLabel={t('visit.field.chooseOne')}
          options={people}
        />
      ))}
      <RadioList {...how} value={how.value || 'announced'} label={t('visit.field.how')} options={ways} />
      <TextArea
        {...propsOf('text')}
        label={t('visit.field.ready')}
        hint={t('visit.field.readyHint')}
        rows={2}
        isOptional
      />
      <TextInput
        {...propsOf('why')}
        label={t('visit.field.why')}
        hint={t('visit.field.whyHint')}
        width="full"
        isOptional
      />
    </>
  )
}
