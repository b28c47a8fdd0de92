import type { Db } from '#db/handle.ts'
import { insertAbsence, listAbsences } from '#db/queries/absence.ts'
import { lockStaff } from '#db/queries/staff.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { type AbsenceProblem, daysProblem, touches } from '#domain/people/absence.ts'
import { Refusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { findWorker } from '../case-file/moves/find-worker.ts'
import { MoveFields } from '../case-file/moves/move-fields.ts'
import type { Hall } from '../hall.ts'
import { forgetDirectory } from '../queue/staff-directory.ts'
import { currentTown } from '../town/current-town.ts'
import { type CaseloadMoved, handOverFor } from './hand-over-absent.ts'
import { findOwnOrLed } from './may-manage.ts'

export type AbsenceEntered =
  | { readonly ok: true; readonly handedOver: CaseloadMoved | null }
  | { readonly ok: false; readonly problems: readonly AbsenceProblem[] }

/**
 * Enters days away with a deputy, by the person or their lead. Fields: `staff` (empty: oneself), `from`, `to`, `deputy`,
 * `now` (hand the caseload over at once; else it is on the first day). A deputy works in the person's unit and is there
 * on all these days. Throws `not-found` for somebody who is not theirs.
 */
export async function enterAbsence(hall: Hall, actor: StaffActor, raw: RawFields): Promise<AbsenceEntered> {
  const town = await currentTown(hall)
  const person = await findOwnOrLed(hall, town, actor, raw.staff?.[0] || actor.staffId)
  if (!person) throw new Refusal('not-found')
  const fields = new MoveFields(raw)
  const [fromDay, toDay] = [dateIn(fields, 'from'), dateIn(fields, 'to')]
  const deputyId = fields.text('deputy')
  if (fields.problems.length > 0) return { ok: false, problems: fields.problems as readonly AbsenceProblem[] }
  const absence = { staffId: person.id, deputyId, fromDay, toDay }
  const row = { id: hall.newId(), ...absence, enteredBy: actor.staffId, enteredAt: hall.now() }
  const problems = await hall.transaction(async (tx) => {
    await lockStaff(tx, [person.id, deputyId])
    const found = await problemsOf(hall, tx, town, absence, person.unitId)
    if (found.length === 0) await insertAbsence(tx, row)
    return found
  })
  if (problems.length > 0) return { ok: false, problems }
  forgetDirectory(hall)
  const today = todayOf(hall, town)
  const isNow = raw.now?.[0] === 'yes' || fromDay <= today
  return { ok: true, handedOver: isNow ? await handOverFor(hall, actor, row) : null }
}

/** The town's local date. */
export function todayOf(hall: Hall, { settings }: Town): string {
  return dateOf(dayAt(settings.zone, hall.now()))
}

function dateIn(fields: MoveFields, name: 'from' | 'to'): string {
  const date = fields.optionalDate(name, {})
  if (date === null) fields.wrong(name, 'required')
  return date ?? ''
}

type Entering = { staffId: string; deputyId: string; fromDay: string; toDay: string }

async function problemsOf(
  hall: Hall,
  tx: Db,
  town: Town,
  absence: Entering,
  unitId: string,
): Promise<AbsenceProblem[]> {
  const others = await listAbsences(tx, absence.fromDay, absence.toDay)
  const days = daysProblem(absence, others, todayOf(hall, town))
  const deputy = await deputyProblem(tx, town, absence, unitId, others)
  return [
    ...(days === null ? [] : [{ field: 'to', code: days } as const]),
    ...(deputy === null ? [] : [{ field: 'deputy', code: deputy } as const]),
  ]
}

async function deputyProblem(
  tx: Db,
  town: Town,
  absence: Entering,
  unitId: string,
  others: readonly Entering[],
): Promise<Extract<AbsenceProblem, { field: 'deputy' }>['code'] | null> {
  const { deputyId, staffId } = absence
  if (deputyId === staffId) return 'yourself'
  if (!(await findWorker(town, tx, deputyId, unitId))) return 'not-a-worker-here'
  return others.some((other) => other.staffId === deputyId && touches(other, absence)) ? 'deputy-away' : null
}
