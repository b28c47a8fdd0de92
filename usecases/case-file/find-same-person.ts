import type { CaseFileRow } from '#db/queries/case-file.ts'
import { listByPerson } from '#db/queries/case-list.ts'
import type { Stage } from '#domain/case-file/words.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'
import type { Hall } from '../hall.ts'
import { lineOf } from '../queue/queue-line.ts'
import { currentTown } from '../town/current-town.ts'
import { intakeAnswers } from './intake-answers.ts'

export type EarlierCaseFile = {
  readonly reference: string
  readonly title: string
  readonly service: string
  readonly stage: Stage
  /** Local date. */
  readonly receivedOn: string
}

/** What the person with this identity number asked for before, as far as the actor may read it; the latest first. */
export async function findSamePerson(
  hall: Hall,
  actor: StaffActor,
  identityNumber: string,
): Promise<EarlierCaseFile[]> {
  return listOf(hall, actor, hall.keys.hash('person', identityNumber))
}

/** What else the person of this case file asked for, as far as the actor may read it; the latest first. */
export async function findOthersOf(
  hall: Hall,
  actor: StaffActor,
  { reference, personHash }: Pick<CaseFileRow, 'reference' | 'personHash'>,
): Promise<EarlierCaseFile[]> {
  const all = personHash === null ? [] : await listOf(hall, actor, personHash)
  return all.filter((other) => other.reference !== reference)
}

async function listOf(hall: Hall, actor: StaffActor, personHash: Uint8Array): Promise<EarlierCaseFile[]> {
  const town = await currentTown(hall)
  const rows = await listByPerson(hall.read, personHash)
  return rows
    .filter((row) => isAllowed(town, actor, 'read', row))
    .map((row) => lineOf(hall, row))
    .map(({ reference, title, service, stage, receivedOn }) => ({
      reference,
      title,
      service,
      stage,
      receivedOn,
    }))
}

/** The same by the form of an intake, whatever its service. */
export async function findEarlierOf(
  hall: Hall,
  actor: StaffActor,
  fields: RawFields,
): Promise<EarlierCaseFile[]> {
  const town = await currentTown(hall)
  const service = [...town.services.values()].find(({ questions }) =>
    questions.some(({ type }) => type === 'identity-number'),
  )
  const number = service && intakeAnswers(town, service, fields, '').identityNumber
  return number ? findSamePerson(hall, actor, number) : []
}
