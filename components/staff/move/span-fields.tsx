import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { lawfulTime, spanKindsOf } from '#domain/case-file/span-kinds.ts'
import { APPRAISAL_RESULTS, type SpanKind } from '#domain/case-file/words.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { wordsIn } from '#domain/locale.ts'
import { formatPlainDay, formatShortDay } from '#i18n/dates.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

const TWO_WEEKS = 14

/** Whom we wait for, what their silence means, and until when; the person reads why. */
export function StartThirdPartyFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const { town, service, today } = caseFile
  const kinds = spanKindsOf(town, service).map((kind) => ({
    value: kind,
    label: t(`staff.span.${kind}`),
    hint: kindWords(context, kind),
  }))
  const partners = [...town.partners.values()].map(({ id, name }) => ({
    value: id,
    label: wordsIn(name, locale),
  }))
  const example = formatPlainDay(dateOf(dayOf(today) + TWO_WEEKS), locale)
  return (
    <>
      <RadioList {...fieldProps(context, 'kind')} label={t('work.field.kind')} options={kinds} />
      <Select
        {...fieldProps(context, 'partner')}
        label={t('work.field.spanPartner')}
        emptyLabel={t('work.field.nobodyNamed')}
        options={partners}
        isOptional
      />
      <TextInput
        {...fieldProps(context, 'answer-by')}
        label={t('work.field.answerBy')}
        hint={t('work.field.answerByHint', { example })}
        width="medium"
        isOptional
      />
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.reasonForThem')} rows={3} />
    </>
  )
}

function kindWords({ reader: { t, locale, caseFile } }: MoveContext, kind: SpanKind): string {
  const byLaw = lawfulTime(caseFile.town, kind, caseFile.now)
  const day = byLaw ? ` ${t('work.hint.byLaw', { day: formatShortDay(byLaw.answerBy, locale) })}` : ''
  return t(`work.hint.silence.${kind}`) + day
}

/** What they said, or that their last day passed in silence; of neighbours also how many and what they found. */
export function EndThirdPartyFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const open = caseFile.state.spans.filter((span) => span.open)
  const span = fieldProps(context, 'span')
  const spans = open.map((one) => ({
    value: `${one.span}`,
    label: one.answerBy
      ? t('work.spans.until', {
          kind: t(`staff.span.${one.kind}`),
          day: formatShortDay(one.answerBy, locale),
        })
      : t(`staff.span.${one.kind}`),
    hint: t(`work.hint.silence.${one.kind}`),
  }))
  const answers = [
    { value: 'yes', label: t('work.field.answeredYes') },
    { value: 'no', label: t('work.field.answeredNo') },
  ]
  return (
    <>
      <RadioList
        {...span}
        value={span.value || (spans[0]?.value ?? '')}
        label={t('work.field.span')}
        options={spans}
      />
      <RadioList {...fieldProps(context, 'answered')} label={t('work.field.answered')} options={answers} />
      {open.some(({ kind }) => kind === 'appraisal') && <AppraisalFields {...context} />}
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.findings')} rows={4} />
    </>
  )
}

function AppraisalFields(context: MoveContext) {
  const { t } = context.reader
  const results = APPRAISAL_RESULTS.map((value) => ({ value, label: t(`work.appraisal.${value}`) }))
  return (
    <>
      <TextInput {...fieldProps(context, 'people')} label={t('work.field.people')} width="short" isOptional />
      <RadioList
        {...fieldProps(context, 'result')}
        label={t('work.field.result')}
        options={results}
        isOptional
      />
    </>
  )
}
