import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { staffName } from '#components/staff/case/case-view.ts'
import { lastEvent, spanWords } from '#components/staff/case/work-facts.ts'
import {
  type Extendable,
  extendableClocks,
  extendedDue,
  type PendingExtension,
  pendingExtension,
} from '#domain/case-file/extension.ts'
import { wordsIn } from '#domain/locale.ts'
import { formatDay } from '#i18n/dates.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

/** How many days more, and why; the most that the rule allows and the last day that this would give. */
export function AskExtensionFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const found = extendableClocks(caseFile.clocks, caseFile.now)
  const [first] = found
  const isOne = found.length < 2
  const clock = fieldProps(context, 'clock')
  return (
    <>
      {isOne ? (
        <input type="hidden" name="clock" value={first?.clock ?? ''} />
      ) : (
        <Select
          {...clock}
          label={t('work.field.clock')}
          options={found.map((one) => ({ value: one.clock, label: wordsIn(one.onFile.rule.title, locale) }))}
        />
      )}
      <TextInput
        {...fieldProps(context, 'count')}
        label={isOne ? t(`work.field.days.${first?.unit ?? 'calendar-days'}`) : t('work.field.howMuch')}
        hint={isOne ? first && mostWords(context, first) : found.map((one) => mostOf(context, one)).join(' ')}
        width="short"
      />
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.why')} rows={3} />
    </>
  )
}

/** Which clock it is about, where there are several, each with its own unit. */
function mostOf(context: MoveContext, one: Extendable): string {
  const { t, locale } = context.reader
  const clock = wordsIn(one.onFile.rule.title, locale)
  return t('work.hint.mostOf', { clock, most: mostWords(context, one) })
}

function mostWords({ reader }: MoveContext, { max, unit, onFile }: Extendable): string {
  const { t, locale, caseFile } = reader
  const count = spanWords(reader, { count: max, unit })
  const { dueTo } = extendedDue(onFile, { count: max, unit }, caseFile.now)
  return dueTo === null
    ? t('work.hint.mostPaused', { count })
    : t('work.hint.most', { count, day: formatDay(dueTo, locale) })
}

/** The request, both dates in the answer that grants it, and the reason as the resident will read it. */
export function RuleOnExtensionFields(context: MoveContext) {
  const { reader } = context
  const { t, caseFile } = reader
  const pending = pendingExtension(caseFile.state, caseFile.clocks, caseFile.now)
  if (!pending) return null
  const asked = lastEvent(reader, 'extension-asked')
  const text = fieldProps(context, 'text')
  return (
    <>
      <p>
        {t('work.hint.asked', {
          name: staffName(reader, pending.byStaffId),
          count: spanWords(reader, pending),
          why: asked?.text ?? '',
        })}
      </p>
      {pending.isVoid && <p>{t('work.hint.void')}</p>}
      <RadioList
        {...fieldProps(context, 'agreed')}
        label={t('work.field.grant')}
        options={answersTo(context, pending)}
      />
      <TextArea
        {...text}
        value={text.value || (asked?.text ?? '')}
        label={t('work.field.reasonRead')}
        hint={t('work.field.reasonReadHint')}
        rows={3}
      />
    </>
  )
}

function answersTo({ reader: { t, locale } }: MoveContext, { dueFrom, dueTo, isVoid }: PendingExtension) {
  if (isVoid) return [{ value: 'no', label: t('work.field.putAway') }]
  const yes =
    dueFrom === null || dueTo === null
      ? t('work.field.grantYesPaused')
      : t('work.field.grantYes', { from: formatDay(dueFrom, locale), to: formatDay(dueTo, locale) })
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: t('work.field.grantNo') },
  ]
}
