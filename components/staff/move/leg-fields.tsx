import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { placeName } from '#components/staff/case/case-view.ts'
import { legStory } from '#components/staff/case/work-facts.ts'
import { isUnanswered } from '#domain/case-file/move-rules/rule.ts'
import type { Leg } from '#domain/case-file/state-parts.ts'
import { wordsIn } from '#domain/locale.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

const LEG_CLOCK = 'leg-answer'

/** Who is asked, in how many working days, and their own question. */
export function AddLegFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const { town, state } = caseFile
  const days = fieldProps(context, 'days')
  const usualDays = town.clockRules.get(LEG_CLOCK)?.period.count.toString()
  const units = [...town.units.values()].filter(({ id }) => id !== state.unitId)
  const options = [
    ...units.map(({ id, name }) => ({
      value: `unit:${id}`,
      label: wordsIn(name, locale),
      group: t('work.field.units'),
    })),
    ...[...town.partners.values()].map(({ id, name }) => ({
      value: `partner:${id}`,
      label: wordsIn(name, locale),
      group: t('work.field.partners'),
    })),
  ]
  return (
    <>
      <p className="soft">{t('work.hint.legWhole')}</p>
      <Select
        {...fieldProps(context, 'place')}
        label={t('work.field.place')}
        emptyLabel={t('work.field.placeChoose')}
        options={options}
      />
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.question')} rows={4} />
      <TextInput
        {...days}
        value={days.value || usualDays}
        label={t('work.field.workingDays')}
        width="short"
      />
    </>
  )
}

/** The question again, and the answer or the reason for giving it back. */
export function AnswerLegFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const ours = fieldProps(context, 'ours')
  const options = [
    { value: 'yes', label: t('work.field.oursYes') },
    { value: 'no', label: t('work.field.oursNo') },
  ]
  return (
    <>
      <LegChoice context={context} legs={caseFile.state.legs.filter(({ state }) => state === 'open')} />
      <RadioList {...ours} value={ours.value || 'yes'} label={t('work.field.ours')} options={options} />
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.legAnswer')} rows={5} />
    </>
  )
}

export function ReleaseLegFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  return (
    <>
      <LegChoice context={context} legs={caseFile.state.legs.filter(isUnanswered)} />
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.without')} rows={3} />
    </>
  )
}

/** One leg stands chosen; each shows its question. */
function LegChoice({ context, legs }: { context: MoveContext; legs: readonly Leg[] }) {
  const { reader } = context
  const { t } = reader
  const leg = fieldProps(context, 'leg')
  const options = legs.map((one) => ({
    value: `${one.leg}`,
    label: t('work.legs.of', { number: one.leg, place: placeName(reader, one) }),
    hint: legStory(reader, one).asked?.text,
  }))
  return (
    <RadioList
      {...leg}
      value={leg.value || (options[0]?.value ?? '')}
      label={t('work.field.leg')}
      options={options}
    />
  )
}
