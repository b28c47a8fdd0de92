import type { ReactNode } from 'react'
import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { Details } from '#components/page/details.tsx'
import { DraftNotice } from '#components/staff/desk/draft-notice.tsx'
import { ReplyStart } from '#components/staff/desk/reply-start.tsx'
import { MessageFields, NoFields, NoteFields, ReissueFields } from './answer-fields.tsx'
import { AskFields } from './ask-fields.tsx'
import { AttachFields } from './attach-fields.tsx'
import { DecideFields } from './decide-fields.tsx'
import { DeliverFields } from './deliver-fields.tsx'
import { ApproveFields, DraftFields, ReturnFields } from './draft-fields.tsx'
import { AskExtensionFields, RuleOnExtensionFields } from './extension-fields.tsx'
import { AddLegFields, AnswerLegFields, ReleaseLegFields } from './leg-fields.tsx'
import { LinkFields, MergeFields, SplitFields } from './link-fields.tsx'
import type { MoveContext, MoveDesk } from './move-context.ts'
import { ExamineObjectionFields, PublishNoticeFields, ReportOpinionFields } from './notice-fields.tsx'
import { GiveUpFields, HandToPartnerFields, PartnerAnswerFields, SettleFields } from './partner-fields.tsx'
import { AssignFields, HandOverFields, StepAsideFields, WhyFields } from './people-fields.tsx'
import { CloseHearingFields, DecideReviewFields, OpenHearingFields } from './review-fields.tsx'
import { EndThirdPartyFields, StartThirdPartyFields } from './span-fields.tsx'
import type { StaffMove } from './staff-moves.ts'
import { ApproveSummaryFields, DraftSummaryFields, ReturnSummaryFields } from './summary-fields.tsx'
import { AnswerOrderFields, CloseOrderFields, SuperviseFields } from './supervision-fields.tsx'
import { ObjectFields, RuleOnTransferFields } from './transfer-fields.tsx'
import {
  AcceptFields,
  ClassifyFields,
  CompleteIntakeFields,
  DeclineFields,
  ForwardFields,
} from './triage-fields.tsx'
import { PlanVisitFields, RecordVisitFields } from './visit-fields.tsx'

/** The fields of every move of staff, complete by type. */
const FIELDS: Readonly<Record<StaffMove, (context: MoveContext) => ReactNode>> = {
  'complete-intake': CompleteIntakeFields,
  classify: ClassifyFields,
  accept: AcceptFields,
  decline: DeclineFields,
  forward: ForwardFields,
  assign: AssignFields,
  take: NoFields,
  'hand-over': HandOverFields,
  'stand-in': WhyFields,
  'step-aside': StepAsideFields,
  'object-to-transfer': ObjectFields,
  'rule-on-transfer': RuleOnTransferFields,
  'ask-extension': AskExtensionFields,
  'rule-on-extension': RuleOnExtensionFields,
  'hand-to-partner': HandToPartnerFields,
  'record-partner-answer': PartnerAnswerFields,
  'add-leg': AddLegFields,
  'answer-leg': AnswerLegFields,
  'release-leg': ReleaseLegFields,
  'start-third-party': StartThirdPartyFields,
  'end-third-party': EndThirdPartyFields,
  'give-up': GiveUpFields,
  settle: SettleFields,
  'plan-visit': PlanVisitFields,
  'record-visit': RecordVisitFields,
  supervise: SuperviseFields,
  'answer-supervision': AnswerOrderFields,
  'close-supervision': CloseOrderFields,
  seal: WhyFields,
  'ask-resident': AskFields,
  message: MessageFields,
  note: NoteFields,
  attach: AttachFields,
  'publish-notice': PublishNoticeFields,
  'examine-objection': ExamineObjectionFields,
  'report-opinion': ReportOpinionFields,
  'draft-decision': DraftFields,
  'approve-decision': ApproveFields,
  'return-draft': ReturnFields,
  decide: DecideFields,
  deliver: DeliverFields,
  'reissue-code': ReissueFields,
  close: NoFields,
  'decide-review': DecideReviewFields,
  'open-hearing': OpenHearingFields,
  'close-hearing': CloseHearingFields,
  merge: MergeFields,
  split: SplitFields,
  link: LinkFields,
  'draft-summary': DraftSummaryFields,
  'approve-summary': ApproveSummaryFields,
  'return-summary': ReturnSummaryFields,
  'take-down-summary': WhyFields,
}

const HINTED = [
  'plan-visit',
  'record-visit',
  'merge',
  'split',
  'take',
  'seal',
  'message',
  'note',
  'attach',
  'ask-resident',
  'stand-in',
  'step-aside',
  'deliver',
  'reissue-code',
  'forward',
  'close',
  'draft-summary',
  'take-down-summary',
] as const

type MoveFormProps = { context: MoveContext; keyValue: string; isOpen: boolean; isMain: boolean }

/** One move as a form of its own; the main one stands open. A note's form looks like a note. */
export function MoveForm({ context, keyValue, isOpen, isMain }: MoveFormProps) {
  const { move, reader } = context
  const { t, caseFile } = reader
  const Fields = FIELDS[move]
  const hinted = HINTED.find((one) => one === move)
  return (
    <Details id={`move-${move}`} summary={t(`move.title.${move}`)} open={isOpen}>
      {context.desk && <DeskStart context={context} desk={context.desk} />}
      <form
        className={move === 'note' ? 'note' : undefined}
        method="post"
        encType={move === 'attach' ? 'multipart/form-data' : undefined}
        action={`/staff/cases/${caseFile.reference}/${move}`}
      >
        <HiddenKey value={keyValue} />
        <input type="hidden" name="version" value={caseFile.state.number} />
        {hinted && <p className="soft">{t(`move.hint.${hinted}`)}</p>}
        <Fields {...context} />
        <Button kind={isMain ? 'act' : 'quiet'}>{t(`move.button.${move}`)}</Button>
      </form>
    </Details>
  )
}

/** A draft that was begun earlier, and replies to start from. */
function DeskStart({ context, desk }: { context: MoveContext; desk: MoveDesk }) {
  const { move, reader } = context
  const { locale, caseFile } = reader
  const page = `/staff/cases/${caseFile.reference}`
  const zone = caseFile.town.settings.zone
  return (
    <>
      {desk.draftAt !== null && (
        <DraftNotice
          locale={locale}
          zone={zone}
          savedAt={desk.draftAt}
          action={`${page}/draft/throw-away`}
          move={move}
        />
      )}
      {desk.replies.length > 0 && <ReplyStart locale={locale} move={move} action={page} {...desk} />}
    </>
  )
}
