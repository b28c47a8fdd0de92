import { RadioList } from '#components/form/radio-list.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { REVIEW_RESULTS } from '#domain/case-file/words.ts'
import { Articles } from './decide-fields.tsx'
import { fieldProps, type MoveContext } from './move-context.ts'

/** What the reviewing body decided, in plain words and with its reasons. */
export function DecideReviewFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const results = REVIEW_RESULTS.map((value) => ({
    value,
    label: t(`move.reviewResult.${value}`),
    hint: t(`move.reviewHint.${value}`),
  }))
  return (
    <>
      {caseFile.state.review?.partnerId && <p className="soft">{t('move.hint.outsideReview')}</p>}
      <RadioList {...fieldProps(context, 'result')} label={t('move.field.reviewResult')} options={results} />
      <TextArea
        {...fieldProps(context, 'summary')}
        label={t('move.field.summary')}
        hint={t('move.field.summaryHint')}
        rows={5}
      />
      <TextArea {...fieldProps(context, 'reasons')} label={t('move.field.reasons')} rows={4} />
      <Articles context={context} />
    </>
  )
}

/** The person is told of the hearing. Only the days of a final review wait for it (信访工作条例 36). */
export function OpenHearingFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const isFinal = caseFile.state.stage === 'in-final-review'
  return (
    <>
      <p className="soft">{t(isFinal ? 'move.hint.hearingFinal' : 'move.hint.hearingFirst')}</p>
      <TextArea
        {...fieldProps(context, 'text')}
        label={t('move.field.toResident')}
        hint={t('move.field.hearingHint')}
        rows={4}
      />
    </>
  )
}

export function CloseHearingFields(context: MoveContext) {
  return (
    <TextArea
      {...fieldProps(context, 'text')}
      label={context.reader.t('move.field.hearingRecord')}
      rows={6}
    />
  )
}
