import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { wordsIn } from '#domain/locale.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

export function MergeFields(context: MoveContext) {
  const { t } = context.reader
  return (
    <>
      <TextInput {...fieldProps(context, 'into')} label={t('move.field.into')} width="medium" />
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.toResident')} rows={3} />
    </>
  )
}

export function LinkFields(context: MoveContext) {
  const { t } = context.reader
  return (
    <>
      <TextInput {...fieldProps(context, 'other')} label={t('move.field.other')} width="medium" />
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.why')} rows={2} isOptional />
    </>
  )
}

export function SplitFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const services = [...caseFile.town.services.values()]
    .filter(({ door, publicLevel }) => !door && publicLevel !== 'sealed')
    .map(({ slug, title }) => ({ value: slug, label: wordsIn(title, locale) }))
  return (
    <>
      <Select
        {...fieldProps(context, 'service')}
        label={t('move.field.partService')}
        emptyLabel={t('move.field.serviceChoose')}
        options={services}
      />
      <TextArea {...fieldProps(context, 'part')} label={t('move.field.part')} rows={4} />
    </>
  )
}
