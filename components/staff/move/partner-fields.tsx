import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { lastEvent } from '#components/staff/case/work-facts.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { wordsIn } from '#domain/locale.ts'
import { formatPlainDay, formatShortDay } from '#i18n/dates.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

const TWO_WEEKS = 14

export function HandToPartnerFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const options = [...caseFile.town.partners.values()].map(({ id, name, does }) => ({
    value: id,
    label: `${wordsIn(name, locale)}: ${wordsIn(does, locale)}`,
  }))
  return (
    <>
      <p className="soft">{t('work.hint.partner')}</p>
      <Select
        {...fieldProps(context, 'partner')}
        label={t('work.field.body')}
        emptyLabel={t('work.field.bodyChoose')}
        options={options}
      />
      <TextInput
        {...fieldProps(context, 'answer-by')}
        label={t('work.field.answerBy')}
        hint={t('work.field.example', {
          example: formatPlainDay(dateOf(dayOf(caseFile.today) + TWO_WEEKS), locale),
        })}
        width="medium"
        isOptional
      />
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.toResident')} rows={4} />
    </>
  )
}

export function PartnerAnswerFields(context: MoveContext) {
  const { t } = context.reader
  return <TextArea {...fieldProps(context, 'text')} label={t('work.field.bodyAnswer')} rows={5} />
}

export function GiveUpFields(context: MoveContext) {
  const { reader } = context
  const { t, locale } = reader
  const day = lastEvent(reader, 'resident-asked')?.event.data.answerBy
  return (
    <>
      {day && <p className="soft">{t('work.hint.giveUp', { day: formatShortDay(day, locale) })}</p>}
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.goodbye')} rows={4} />
    </>
  )
}

export function SettleFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  return (
    <>
      <p className="soft">{t('work.hint.settle')}</p>
      <TextInput
        {...fieldProps(context, 'agreed-on')}
        label={t('work.field.agreedOn')}
        hint={t('work.field.example', { example: formatPlainDay(caseFile.today, locale) })}
        width="medium"
      />
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.agreement')} rows={5} />
    </>
  )
}
