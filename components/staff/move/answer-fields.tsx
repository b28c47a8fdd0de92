import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { DELIVERY_MANNERS, MESSAGE_MANNERS } from '#domain/case-file/event.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { formatPlainDay } from '#i18n/dates.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

const TWO_WEEKS = 14

export function AskFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const example = formatPlainDay(dateOf(dayOf(caseFile.today) + TWO_WEEKS), locale)
  return (
    <>
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.list')} rows={5} />
      <TextInput
        {...fieldProps(context, 'answer-by')}
        label={t('move.field.answerBy')}
        hint={t('move.field.dateHint', { example })}
        width="medium"
        isOptional
      />
    </>
  )
}

export function MessageFields(context: MoveContext) {
  const { t } = context.reader
  const manner = fieldProps(context, 'manner')
  const manners = MESSAGE_MANNERS.map((value) => ({ value, label: t(`move.manner.${value}`) }))
  return (
    <>
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.toResident')} rows={5} />
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

export function DeliverFields(context: MoveContext) {
  const { t } = context.reader
  const manners = DELIVERY_MANNERS.map((value) => ({ value, label: t(`move.delivery.${value}`) }))
  return (
    <>
      <RadioList {...fieldProps(context, 'manner')} label={t('move.field.manner')} options={manners} />
      <TextInput
        {...fieldProps(context, 'received-on')}
        label={t('move.field.receivedOn')}
        hint={t('move.field.receivedHint')}
        width="medium"
        isOptional
      />
      <TextInput {...fieldProps(context, 'proof')} label={t('move.field.proof')} width="full" isOptional />
    </>
  )
}

export function ReissueFields(context: MoveContext) {
  const { t } = context.reader
  const checks = (['card-at-counter', 'call-back'] as const).map((value) => ({
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
