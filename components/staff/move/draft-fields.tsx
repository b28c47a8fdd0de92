import { TextArea } from '#components/form/text-area.tsx'
import { type Reader, staffName } from '#components/staff/case/case-view.ts'
import { DraftLetter } from '#components/staff/case/draft-letter.tsx'
import { legalBasisFor } from '#domain/case-file/legal-basis.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { DecideFields } from './decide-fields.tsx'
import { fieldProps, type MoveContext } from './move-context.ts'

/** The form of a decision, begun with the words of the last draft: returned, or to be replaced by a better one. */
export function DraftFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const raw = Object.keys(context.raw).length > 0 ? context.raw : lastDraft(context.reader)
  return (
    <>
      <p className="soft">{t(caseFile.state.draft ? 'notice.form.draftOwn' : 'notice.form.draftWaits')}</p>
      <DecideFields {...context} raw={raw} />
    </>
  )
}

/** The draft as the person will read it. */
export function ApproveFields({ reader }: MoveContext) {
  const { draft } = reader.caseFile.state
  if (!draft) return null
  return (
    <>
      <p>{reader.t('notice.form.draftBy', { name: staffName(reader, draft.byStaffId) })}</p>
      <DraftLetter reader={reader} number={draft.number} />
    </>
  )
}

export function ReturnFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const drafted = caseFile.timeline.find(({ event }) => event.number === caseFile.state.draft?.number)
  const isApprover = caseFile.moves.includes('approve-decision')
  return (
    <>
      {!isApprover && drafted && <DraftLetter reader={context.reader} number={drafted.event.number} />}
      <TextArea
        {...fieldProps(context, 'text')}
        label={t(isApprover ? 'notice.form.returnWhy' : 'notice.form.takeBackWhy')}
        isOptional={!isApprover}
        rows={3}
      />
    </>
  )
}

function lastDraft({ caseFile }: Reader): RawFields {
  const { town, service, timeline } = caseFile
  const last = timeline.findLast(({ event }) => event.type === 'decision-drafted')
  if (last?.event.type !== 'decision-drafted') return {}
  const { outcome, legalBasis } = last.event.data
  const basis = legalBasisFor(town, service).filter((one) =>
    legalBasis.some(
      ({ policy, instrument, article }) =>
        policy === one.policy && instrument === one.instrument && article === one.article,
    ),
  )
  const words = Object.entries(last.text ?? {}).flatMap(([part, text]) =>
    typeof text === 'string' ? [[part, [text]] as const] : [],
  )
  return { ...Object.fromEntries(words), outcome: [outcome], basis: basis.map(({ id }) => id) }
}
