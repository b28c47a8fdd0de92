import type { Move } from '#domain/case-file/move.ts'
import { accept } from './accept.ts'
import { addLeg } from './add-leg.ts'
import { answer } from './answer.ts'
import { answerLeg } from './answer-leg.ts'
import { answerSupervision } from './answer-supervision.ts'
import { approveDecision } from './approve-decision.ts'
import { askExtension } from './ask-extension.ts'
import { askFinalReview } from './ask-final-review.ts'
import { askFirstReview } from './ask-first-review.ts'
import { askResident } from './ask-resident.ts'
import { assign } from './assign.ts'
import { attach } from './attach.ts'
import { classify } from './classify.ts'
import { close } from './close.ts'
import { closeHearing } from './close-hearing.ts'
import { closeSupervision } from './close-supervision.ts'
import { completeIntake } from './complete-intake.ts'
import { confirm } from './confirm.ts'
import { decide } from './decide.ts'
import { decideReview } from './decide-review.ts'
import { decline } from './decline.ts'
import type { MoveUseCase } from './define-move.ts'
import { deliver } from './deliver.ts'
import { draftDecision } from './draft-decision.ts'
import { endHelper } from './end-helper.ts'
import { endThirdParty } from './end-third-party.ts'
import { examineObjection } from './examine-objection.ts'
import { forward } from './forward.ts'
import { giveUp } from './give-up.ts'
import { handOver } from './hand-over.ts'
import { handToPartner } from './hand-to-partner.ts'
import { link } from './link.ts'
import { merge } from './merge.ts'
import { message } from './message.ts'
import { note } from './note.ts'
import { objectToTransfer } from './object-to-transfer.ts'
import { openHearing } from './open-hearing.ts'
import { planVisit } from './plan-visit.ts'
import {
  agreeToSummary,
  approveSummary,
  draftSummary,
  returnSummary,
  takeBackSummary,
  takeDownSummary,
} from './public-summary.ts'
import { publishNotice } from './publish-notice.ts'
import { rate } from './rate.ts'
import { recordPartnerAnswer } from './record-partner-answer.ts'
import { recordVisit } from './record-visit.ts'
import { reissueCode } from './reissue-code.ts'
import { releaseLeg } from './release-leg.ts'
import { reopen } from './reopen.ts'
import { reportOpinion } from './report-opinion.ts'
import { returnDraft } from './return-draft.ts'
import { ruleOnExtension } from './rule-on-extension.ts'
import { ruleOnTransfer } from './rule-on-transfer.ts'
import { seal } from './seal.ts'
import { settle } from './settle.ts'
import { split } from './split.ts'
import { standIn } from './stand-in.ts'
import { startThirdParty } from './start-third-party.ts'
import { stepAside } from './step-aside.ts'
import { supervise } from './supervise.ts'
import { take } from './take.ts'
import { withdraw } from './withdraw.ts'
import { write } from './write.ts'

/** Every move and its use case, complete by type. */
export const MOVE_USE_CASES: Readonly<Record<Move, MoveUseCase>> = {
  'complete-intake': completeIntake,
  classify,
  accept,
  decline,
  forward,
  assign,
  take,
  'hand-over': handOver,
  'stand-in': standIn,
  'step-aside': stepAside,
  'object-to-transfer': objectToTransfer,
  'rule-on-transfer': ruleOnTransfer,
  seal,
  'ask-resident': askResident,
  message,
  note,
  attach,
  decide,
  deliver,
  'reissue-code': reissueCode,
  close,
  answer,
  write,
  rate,
  confirm,
  reopen,
  withdraw,
  'end-helper': endHelper,
  'ask-extension': askExtension,
  'rule-on-extension': ruleOnExtension,
  'hand-to-partner': handToPartner,
  'record-partner-answer': recordPartnerAnswer,
  'add-leg': addLeg,
  'answer-leg': answerLeg,
  'release-leg': releaseLeg,
  'start-third-party': startThirdParty,
  'end-third-party': endThirdParty,
  'give-up': giveUp,
  settle,
  'plan-visit': planVisit,
  'record-visit': recordVisit,
  'report-opinion': reportOpinion,
  'publish-notice': publishNotice,
  'examine-objection': examineObjection,
  'approve-decision': approveDecision,
  'return-draft': returnDraft,
  'open-hearing': openHearing,
  'close-hearing': closeHearing,
  'decide-review': decideReview,
  'ask-first-review': askFirstReview,
  'ask-final-review': askFinalReview,
  supervise,
  'answer-supervision': answerSupervision,
  'close-supervision': closeSupervision,
  'draft-decision': draftDecision,
  merge,
  split,
  link,
  'draft-summary': draftSummary,
  'approve-summary': approveSummary,
  'return-summary': returnSummary,
  'agree-to-summary': agreeToSummary,
  'take-down-summary': takeDownSummary,
  'take-back-summary': takeBackSummary,
}
