import { RadioList } from '#components/form/radio-list.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { unitName } from '#components/staff/case/case-view.ts'
import { lastEvent } from '#components/staff/case/work-facts.ts'
import { commonSuperior, objectionEndsAt } from '#domain/case-file/transfer.ts'
import { formatShortDay, localDateIn } from '#i18n/dates.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

/** Detailed reasons, in 5 working days; or the quarrel for the unit above both. */
export function ObjectFields(context: MoveContext) {
  const { t } = context.reader
  return (
    <>
      <p className="soft">{objectHint(context)}</p>
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.why')} rows={4} />
    </>
  )
}

function objectHint({ reader: { t, locale, caseFile } }: MoveContext): string {
  const { town, state, timeline, now } = caseFile
  const sender = state.transfer?.fromUnitId ?? null
  if (state.transfer?.refused) {
    const superior = commonSuperior(town.units, state.transfer.fromUnitId, state.unitId)
    return t('work.hint.quarrel', {
      unit: unitName(caseFile, sender, locale),
      superior: unitName(caseFile, superior, locale),
    })
  }
  const events = timeline.map(({ event }) => event)
  const end = objectionEndsAt(town, events, now)
  const day = end === null ? '' : formatShortDay(localDateIn(end - 1, town.settings.zone), locale)
  return t('work.hint.objection', { day })
}

/** The sender, or the unit above both, agrees or does not. */
export function RuleOnTransferFields(context: MoveContext) {
  const { reader } = context
  const { t, locale, caseFile } = reader
  const { state } = caseFile
  const options = [
    {
      value: 'yes',
      label: t('work.field.agreeYes', {
        unit: unitName(caseFile, state.transfer?.fromUnitId ?? null, locale),
      }),
    },
    { value: 'no', label: t('work.field.agreeNo', { unit: unitName(caseFile, state.unitId, locale) }) },
  ]
  const objection = lastEvent(reader, 'transfer-objected')
  return (
    <>
      {state.transfer?.superiorUnitId && <p className="soft">{t('work.hint.superior')}</p>}
      {objection && <p className="typed">{objection.text}</p>}
      <RadioList {...fieldProps(context, 'agreed')} label={t('work.field.agree')} options={options} />
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.why')} rows={3} />
    </>
  )
}
