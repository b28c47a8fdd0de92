import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { workerWords } from '#components/staff/people/worker-words.ts'
import { FactFields } from '#components/staff/visit/fact-fields.tsx'
import { PlanFields } from '#components/staff/visit/plan-fields.tsx'
import { VISIT_RESULTS } from '#domain/case-file/words.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { formatPlainDay } from '#i18n/dates.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

const SOON = 2

/** The day, two people, and whether the person is told. */
export function PlanVisitFields(context: MoveContext) {
  const { locale, caseFile } = context.reader
  return (
    <PlanFields
      locale={locale}
      propsOf={(field) => fieldProps(context, field)}
      visitors={caseFile.visitors.filter(({ id }) => !caseFile.state.aside.includes(id))}
      names={caseFile.names}
      example={dateOf(dayOf(caseFile.today) + SOON)}
    />
  )
}

/** The paper form on one screen, in its order. */
export function RecordVisitFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const planned = caseFile.state.visits.find(({ result }) => result === null)
  const isApplication = caseFile.state.kind === 'application'
  const results = VISIT_RESULTS.map((value) => ({ value, label: t(`visit.result.${value}`) }))
  const day = planned && planned.on < caseFile.today ? planned.on : caseFile.today
  return (
    <>
      {planned && <input type="hidden" name="visit" value={planned.visit} />}
      <RadioList {...fieldProps(context, 'result')} label={t('visit.field.result')} options={results} />
      <TextInput
        {...fieldProps(context, 'on')}
        label={t('visit.field.visitedOn')}
        hint={t('visit.field.visitedOnHint', { day: formatPlainDay(day, locale) })}
        width="medium"
        isOptional
      />
      <Visitors context={context} planned={planned?.staffIds ?? []} />
      <TextInput {...fieldProps(context, 'met')} label={t('visit.field.met')} isOptional />
      <FactFields context={context} />
      <TextArea {...fieldProps(context, 'text')} label={t('visit.field.text')} rows={3} isOptional />
      {isApplication && <ApplicationFields {...context} />}
    </>
  )
}

/** Those who were to go stand there already; somebody else may have gone. */
function Visitors({ context, planned }: { context: MoveContext; planned: readonly string[] }) {
  const { t, locale, caseFile } = context.reader
  const options = caseFile.visitors.map((one) => ({
    value: one.id,
    label: workerWords(one, caseFile.names, locale),
  }))
  return (['first', 'second'] as const).map((field, i) => {
    const props = fieldProps(context, field)
    return (
      <Select
        key={field}
        {...props}
        value={props.value || (planned[i] ?? '')}
        label={t(`visit.field.${field}`)}
        options={options}
      />
    )
  })
}

/** What neighbours say and the signed permission: asked where somebody applies for help. */
function ApplicationFields(context: MoveContext) {
  const { t } = context.reader
  const answers = [
    { value: 'yes', label: t('visit.field.permissionYes') },
    { value: 'no', label: t('visit.field.permissionNo') },
  ]
  return (
    <>
      <TextArea
        {...fieldProps(context, 'neighbours')}
        label={t('visit.field.neighbours')}
        rows={2}
        isOptional
      />
      <TextInput {...fieldProps(context, 'neighbour')} label={t('visit.field.neighbour')} isOptional />
      <RadioList
        {...fieldProps(context, 'permission')}
        label={t('visit.field.permission')}
        hint={t('visit.field.permissionHint')}
        options={answers}
        isOptional
      />
    </>
  )
}
