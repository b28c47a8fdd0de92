import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { IDENTITY_CHECKS, MESSAGE_MANNERS } from '#domain/case-file/words.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

export function MessageFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const manner = fieldProps(context, 'manner')
  const manners = MESSAGE_MANNERS.map((value) => ({ value, label: t(`move.manner.${value}`) }))
  const count = caseFile.state.followers.length
  const readers = [
    { value: 'no', label: t('move.field.everybodyNo') },
    { value: 'yes', label: t('move.field.everybodyYes', { count }) },
  ]
  return (
    <>
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.toResident')} rows={5} />
      {count > 0 && (
        <RadioList
          {...fieldProps(context, 'everybody')}
          label={t('move.field.everybody')}
          options={readers}
        />
      )}
      <Select
        {...manner}
        value={manner.value || 'tracker'}
        label={t('move.field.manner')}
        options={manners}
      />
    </>
  )
}

export function NoteFields(context: MoveContext) {
  return <TextArea {...fieldProps(context, 'text')} label={context.reader.t('move.title.note')} rows={4} />
}

export function ReissueFields(context: MoveContext) {
  const { t } = context.reader
  const checks = IDENTITY_CHECKS.map((value) => ({
    value,
    label: t(`move.check.${value}`),
  }))
  return (
    <RadioList
      {...fieldProps(context, 'identity-check')}
      label={t('move.field.identityCheck')}
      options={checks}
    />
  )
}

export function NoFields() {
  return null
}
