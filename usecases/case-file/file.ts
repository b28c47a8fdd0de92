import type { Db } from '#db/handle.ts'
import { findCaseFile, findFiledBefore } from '#db/queries/case-file.ts'
import type { EventActor } from '#domain/case-file/event.ts'
import { identityNumberIn, titleOf, urgencyOf } from '#domain/case-file/filing.ts'
import { reviewRequestIn, withoutCode } from '#domain/case-file/review-request.ts'
import type { Channel } from '#domain/case-file/words.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Locale } from '#domain/locale.ts'
import { newAccessCode, parseAccessCode } from '#domain/reference/access-code.ts'
import { newReference } from '#domain/reference/reference.ts'
import { Refusal } from '#domain/refusal.ts'
import { answersToFile } from '#domain/service/journey.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { routeFiling } from '#domain/service/routing.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import type { Actor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { noticedBy, raiseObjection } from '../notice/raise-objection.ts'
import { askByFiling } from '../review/ask-by-filing.ts'
import type { KnownPerson } from '../review/known-person.ts'
import { indexCaseFile } from './index-case-file.ts'
import { recordEvents } from './record-events.ts'

export type Filing = {
  readonly service: Versioned<Service>
  readonly answers: Answers
  readonly locale: Locale
  readonly channel: Channel
  /** Local date of the first contact; today where absent. */
  readonly receivedOn?: string
  /** Instant of the first contact; now where absent. Clocks start here. */
  readonly receivedAt?: number
  readonly incomplete?: boolean
  /** The unit that has it, where the source names one; the service's routing says where absent. */
  readonly unitId?: string
  /** The identity number of the person whom a clerk has made sure of, where they gave it. */
  readonly identityNumber?: string | null
  /** The same key files once. */
  readonly key: string
}

export type Filed = {
  readonly caseFileId: string
  readonly reference: string
  readonly accessCode: string | null
  readonly repeated: boolean
}

/**
 * Files one case file in the transaction given: the event, the row, the clocks, the figures and the search index.
 * A key that was used before gives that case file again, without its code.
 */
export async function fileIn(hall: Hall, tx: Db, town: Town, actor: Actor, filing: Filing): Promise<Filed> {
  const before = await findFiledBefore(tx, filing.key)
  if (before) return { caseFileId: before.id, reference: before.reference, accessCode: null, repeated: true }
  const { service } = filing
  if (service.door) throw new Refusal('bad-request')
  const now = hall.now()
  const caseFileId = hall.newId()
  const sent = answersToFile(service, filing.answers)
  const answers = withoutCode(service, sent)
  const receivedAt = filing.receivedAt ?? now
  const objected = await noticedBy(hall, tx, { service, answers, at: receivedAt })
  const noticed = objected === 'over' ? null : objected
  const routed = routeFiling(town, service, answers)
  const place = { ...routed, unitId: filing.unitId ?? noticed?.state.unitId ?? routed.unitId }
  const receivedOn = filing.receivedOn ?? dateOf(dayAt(town.settings.zone, receivedAt))
  const reference = await freeReference(hall, tx, town, receivedOn)
  const accessCode = newAccessCode(hall.random(12))
  const helper =
    answers.helper?.type === 'helper' && answers.helper.for === 'somebody' ? answers.helper : null
  const person = identityNumberIn(answers)

  await recordEvents(
    hall,
    tx,
    {
      town,
      service,
      caseFileId,
      before: [],
      by: filerOf(actor, helper !== null),
      key: null,
      fresh: [
        {
          type: 'filed',
          at: receivedAt,
          data: {
            channel: filing.channel,
            service: service.slug,
            serviceVersion: service.version,
            policyVersions: policyVersions(town, service),
            kind: service.kind,
            receivedOn,
            ...place,
            urgency: urgencyOf(answers, town.emergency),
            helper: helper !== null,
            consent: helper?.consent ?? null,
            incomplete: filing.incomplete ?? false,
            sealedService: service.publicLevel === 'sealed',
          },
          text: { answers },
        },
      ],
    },
    {
      id: caseFileId,
      reference,
      service: service.slug,
      serviceVersion: service.version,
      kind: service.kind,
      publicLevel: service.publicLevel,
      channel: filing.channel,
      locale: filing.locale,
      receivedOn,
      filedAt: receivedAt,
      recordedAt: now,
      titleSealed: hall.keys.seal(titleOf(service, answers), `title:${caseFileId}`),
      personHash: person ? hall.keys.hash('person', person) : null,
      accessCodeHash: hashOfCode(hall, caseFileId, accessCode),
      wrongCodes: 0,
      codesLockedUntil: null,
      idempotencyKey: filing.key,
    },
  )
  await indexCaseFile(hall, tx, { caseFileId, reference, service, answers })
  if (noticed) await raiseObjection(hall, tx, town, { noticed, caseFileId, at: receivedAt })
  const request = reviewRequestIn(service, sent)
  if (request) {
    const by = filerOf(actor, helper !== null)
    const known = knownPerson(hall, actor, filing)
    await askByFiling(hall, tx, town, { request, caseFileId, by, at: receivedAt, known })
  }
  return { caseFileId, reference, accessCode, repeated: false }
}

// Thirty-three million numbers a year: with a hundred thousand case files one filing in three hundred meets a taken one.
async function freeReference(hall: Hall, tx: Db, town: Town, receivedOn: string): Promise<string> {
  for (;;) {
    const reference = newReference(town.settings.prefix, Number(receivedOn.slice(0, 4)), hall.random(4))
    if (!(await findCaseFile(tx, reference))) return reference
  }
}

/** The keyed hash under which an access code is stored: of no use for another case file. */
export function hashOfCode(hall: Hall, caseFileId: string, accessCode: string): Buffer {
  return hall.keys.hash('access-code', `${caseFileId}:${parseAccessCode(accessCode)}`)
}

function filerOf(actor: Actor, helper: boolean): EventActor {
  if (actor.kind === 'staff') return { kind: 'staff', staffId: actor.staffId, unitId: actor.unitId }
  if (actor.kind === 'system') return { kind: 'system', job: actor.job }
  return { kind: helper ? 'helper' : 'resident' }
}

function knownPerson(hall: Hall, actor: Actor, { identityNumber }: Filing): KnownPerson | null {
  if (actor.kind !== 'staff' || !identityNumber) return null
  return { actor, personHash: hall.keys.hash('person', identityNumber), isVouchedFor: false }
}

function policyVersions(town: Town, service: Service): Record<string, number> {
  return Object.fromEntries(
    service.policies.flatMap((slug) =>
      town.policies.has(slug) ? [[slug, town.policies.get(slug)!.version]] : [],
    ),
  )
}
