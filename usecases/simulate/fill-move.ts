import type { Move } from '#domain/case-file/move.ts'
import { ANSWER_FORMS } from './forms/answer.ts'
import type { Fields, Fill, FormAsked } from './forms/form.ts'
import { RESIDENT_FORMS } from './forms/resident.ts'
import { TRIAGE_FORMS } from './forms/triage.ts'
import { WORK_FORMS } from './forms/work.ts'

/** The form of each move as somebody fills it in; complete by type. */
const FORMS: Readonly<Record<Move, Fill>> = {
  ...TRIAGE_FORMS,
  ...WORK_FORMS,
  ...ANSWER_FORMS,
  ...RESIDENT_FORMS,
}

/** The fields that somebody types into the form of a move. */
export function fillMove(move: Move, asked: FormAsked): Fields {
  return FORMS[move](asked)
}
