import { Button } from '#components/form/button.tsx'
import { choiceId } from '#components/form/choice.tsx'
import type { FieldError } from '#components/form/error-summary.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { Panel } from '#components/page/panel.tsx'
import type { Reader } from '#components/staff/case/case-view.ts'
import { REFERENCE_QUESTION, REVIEW_SERVICE } from '#domain/case-file/review-request.ts'
import { IDENTITY_CHECKS } from '#domain/case-file/words.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { RawFields } from '#domain/service/question/kind.ts'

type RefusedRequest = {
  readonly raw: RawFields
  readonly problems: readonly { readonly field: string; readonly code: string }[]
}

type ReviewRequestPanelProps = {
  reader: Reader
  /** What was typed and refused. */
  refused: RefusedRequest | null
  isBegun: boolean
}

/** On a filing that asks for a review: the petition that it means, or where its review runs. */
export function ReviewRequestPanel({ reader, refused, isBegun }: ReviewRequestPanelProps) {
  const { t, caseFile } = reader
  if (isBegun && caseFile.state.stage === 'taken-to-review')
    return <Panel tone="kept">{t('staff.reviewOf.done')}</Panel>
  if (!isRequest(reader)) return null
  const isRunning = caseFile.state.followsId !== null
  return (
    <Panel tone={isRunning ? 'near' : 'plain'} heading={t('staff.reviewOf.title')} id="review-of">
      <form method="post" action={`/staff/cases/${caseFile.reference}/review-of`}>
        {isRunning ? <GoesOver reader={reader} /> : <WhichPetition reader={reader} refused={refused} />}
      </form>
    </Panel>
  )
}

/** What of the form is wrong, for the list on top of the page. */
export function reviewRequestErrors(reader: Reader, refused: RefusedRequest | null): FieldError[] {
  if (!refused || !isRequest(reader) || reader.caseFile.state.followsId !== null) return []
  const { petition, check } = wrongIn(reader, refused)
  return [
    ...(petition ? [{ id: PETITION_ID, message: petition }] : []),
    ...(check ? [{ id: choiceId(CHECK_ID, 0), message: check }] : []),
  ]
}

function isRequest({ caseFile }: Reader): boolean {
  return caseFile.service.slug === REVIEW_SERVICE && caseFile.moves.includes('classify')
}

function wrongIn({ t }: Reader, refused: RefusedRequest | null) {
  const codeOf = (field: string) => refused?.problems.find((one) => one.field === field)?.code
  const known = PETITION_PROBLEMS.find((one) => one === codeOf('petition'))
  return {
    petition: known && t(`staff.reviewOf.problem.${known}`),
    check: codeOf('identity-check') && t('staff.reviewOf.problem.unchecked'),
  }
}

function WhichPetition({ reader, refused }: Pick<ReviewRequestPanelProps, 'reader' | 'refused'>) {
  const { t, locale, caseFile } = reader
  const wrong = wrongIn(reader, refused)
  return (
    <>
      <p>{t('staff.reviewOf.text')}</p>
      <TextInput
        locale={locale}
        id={PETITION_ID}
        name="petition"
        label={t('staff.reviewOf.petition')}
        hint={t('staff.reviewOf.hint')}
        value={refused?.raw.petition?.[0] ?? typedReference(caseFile.answers)}
        error={wrong.petition}
        isCode
      />
      <RadioList
        locale={locale}
        id={CHECK_ID}
        name="identity-check"
        label={t('staff.reviewOf.check')}
        value={refused?.raw['identity-check']?.[0]}
        options={IDENTITY_CHECKS.map((value) => ({ value, label: t(`move.check.${value}`) }))}
        error={wrong.check}
      />
      <Button kind="quiet">{t('staff.reviewOf.start')}</Button>
    </>
  )
}

/** Its review runs; somebody may be in danger, and is talked to first. */
function GoesOver({ reader }: { reader: Reader }) {
  const { t, caseFile } = reader
  if (caseFile.state.firstContactAt === null) return <p>{t('staff.reviewOf.seeFirst')}</p>
  return (
    <>
      <p>{t('staff.reviewOf.seen')}</p>
      <Button kind="quiet">{t('staff.reviewOf.goOver')}</Button>
    </>
  )
}

const PETITION_ID = 'review-of-petition'
const CHECK_ID = 'review-of-check'
const PETITION_PROBLEMS = [
  'required',
  'too-long',
  'review-no-match',
  'review-window-passed',
  'review-not-here',
  'see-to-them-first',
] as const

function typedReference(answers: Answers): string {
  const answer = answers[REFERENCE_QUESTION]
  return answer?.type === 'text' ? answer.text : ''
}
