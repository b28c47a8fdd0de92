import type { Move } from '#domain/case-file/move.ts'
import { accept } from './accept.ts'
import { answer } from './answer.ts'
import { askResident } from './ask-resident.ts'
import { assign } from './assign.ts'
import { classify } from './classify.ts'
import { close } from './close.ts'
import { completeIntake } from './complete-intake.ts'
import { confirm } from './confirm.ts'
import { decide } from './decide.ts'
import { decline } from './decline.ts'
import type { MoveUseCase } from './define-move.ts'
import { deliver } from './deliver.ts'
import { endHelper } from './end-helper.ts'
import { forward } from './forward.ts'
import { handOver } from './hand-over.ts'
import { message } from './message.ts'
import { note } from './note.ts'
import { objectToTransfer } from './object-to-transfer.ts'
import { rate } from './rate.ts'
import { reissueCode } from './reissue-code.ts'
import { reopen } from './reopen.ts'
import { ruleOnTransfer } from './rule-on-transfer.ts'
import { seal } from './seal.ts'
import { standIn } from './stand-in.ts'
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
  'object-to-transfer': objectToTransfer,
  'rule-on-transfer': ruleOnTransfer,
  seal,
  'ask-resident': askResident,
  message,
  note,
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
}
