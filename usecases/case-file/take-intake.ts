import { putReceipt } from '#db/queries/staff-receipt.ts'
import { type Channel, IDENTITY_CHECKS } from '#domain/case-file/words.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { dayAt, startOfDay } from '#domain/clock/zone.ts'
import type { Locale } from '#domain/locale.ts'
import { NOTICE_QUESTION, OBJECTION_SERVICE } from '#domain/notice/objection-service.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { line } from '#domain/service/question/clean.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { browserHash } from '../browser/browser-hash.ts'
import type { Hall } from '../hall.ts'
import { whatIsWrongWithNotice } from '../notice/check-notice.ts'
import { forgetCounts } from '../queue/count-views.ts'
import { currentTown } from '../town/current-town.ts'
import { fileIn } from './file.ts'
import { filingTransaction } from './filing-transaction.ts'
import { findSamePerson } from './find-same-person.ts'
import { intakeAnswers } from './intake-answers.ts'
import { type FieldProblem, MoveFields } from './moves/move-fields.ts'
import { keyOfContent, STAFF_RECEIPT_MS } from './staff-receipt.ts'

export const INTAKE_CHANNELS = ['phone', 'counter', 'letter', 'visit'] as const satisfies readonly Channel[]

export type IntakeTaken =
  | { readonly ok: true; readonly reference: string }
  | {
      readonly ok: false
      readonly reason: 'fields' | 'same-person'
      readonly problems: readonly FieldProblem[]
    }

const MINUTE = 60_000
const TIME = /^([01]?\d|2[0-3])[:：.]?([0-5]\d)$/

/**
 * Takes down what somebody says by phone, at the counter, in a letter or on a visit. It is saved incomplete: nothing but
 * a way to reach the person holds it back, and not even that where a life is in danger. Somebody who asked before is
 * shown once before saving. Throws `forbidden` for who takes nothing in.
 */
export async function takeIntake(
  hall: Hall,
  actor: StaffActor,
  session: string,
  { key, fields }: { key: string; fields: RawFields },
): Promise<IntakeTaken> {
  if (!mayTakeIn(actor)) throw new Refusal('forbidden')
  const town = await currentTown(hall)
  const form = new MoveFields(fields)
  const service = serviceOf(town, form)
  const received = readReceived(town, form, fields, hall.now())
  const channel = form.optionalOneOf('channel', INTAKE_CHANNELS) ?? 'phone'
  const locale: Locale = form.optionalOneOf('locale', ['zh', 'en']) ?? 'zh'
  const isIdentified = form.optionalOneOf('identity-check', IDENTITY_CHECKS) !== null
  const read = intakeAnswers(town, service, fields, received.today)
  const receivedAt = received.contact.receivedAt ?? hall.now()
  const problems = [
    ...[...form.problems, ...read.problems, ...missingReach(read.answers, read.problems)],
    ...(await wrongNotice(hall, service, read.answers, receivedAt)),
  ]
  if (problems.length > 0) return { ok: false, reason: 'fields', problems }
  if (read.identityNumber !== null && line(fields, 'seen') === '') {
    const earlier = await findSamePerson(hall, actor, read.identityNumber)
    if (earlier.length > 0) return { ok: false, reason: 'same-person', problems: [] }
  }
  const filing = {
    service,
    answers: read.answers,
    locale,
    channel,
    ...received.contact,
    incomplete: true,
    identityNumber: isIdentified ? read.identityNumber : null,
  }
  const reference = await save(hall, town, actor, session, { ...filing, key: keyOfContent(key, fields) })
  forgetCounts(hall, actor)
  return { ok: true, reference }
}

/** May this person take down what others say? */
export function mayTakeIn(actor: StaffActor): boolean {
  return actor.roles.some(({ role }) => role === 'clerk' || role === 'triage')
}

/** Services that something can be filed under. */
export function servicesToTakeIn(town: Town): Versioned<Service>[] {
  return [...town.services.values()].filter(({ door }) => !door)
}

function serviceOf(town: Town, form: MoveFields): Versioned<Service> {
  const all = servicesToTakeIn(town)
  const slug = form.optionalOneOf(
    'service',
    all.map((service) => service.slug),
  )
  const found = all.find((service) => service.slug === slug) ?? all.find(({ kind }) => kind === 'inquiry')
  if (!found) throw new Refusal('bad-request')
  return found
}

type Received = { today: string; contact: { receivedOn?: string; receivedAt?: number } }

/** Day and time of the first contact: now, unless it was before. A day without a time begins at its start. */
function readReceived(town: Town, form: MoveFields, fields: RawFields, now: number): Received {
  const { zone } = town.settings
  const today = dateOf(dayAt(zone, now))
  const day = form.optionalDate('received-on', { latest: today }) ?? today
  const typed = line(fields, 'received-at').normalize('NFKC')
  const time = TIME.exec(typed)
  if (typed !== '' && !time) form.wrong('received-at', 'not-a-time')
  if (day === today && !time) return { today, contact: {} }
  const minutes = time ? Number(time[1]) * 60 + Number(time[2]) : 0
  const receivedAt = startOfDay(zone, dayOf(day)) + minutes * MINUTE
  if (receivedAt > now) form.wrong('received-at', 'time-in-future')
  return { today, contact: { receivedOn: day, receivedAt } }
}

function missingReach({ danger, reach }: Answers, problems: readonly FieldProblem[]): FieldProblem[] {
  const isLife = danger?.type === 'choice' && danger.value === 'life'
  if (isLife || reach || problems.some(({ field }) => field.startsWith('reach'))) return []
  return [{ field: 'reach', code: 'no-way' }]
}

/** By phone or at the counter too, an objection has to be made while the notice stands; it may be written down later. */
async function wrongNotice(
  hall: Hall,
  { slug }: Service,
  answers: Answers,
  at: number,
): Promise<FieldProblem[]> {
  const notice = answers[NOTICE_QUESTION]
  if (slug !== OBJECTION_SERVICE || !notice) return []
  const wrong = await hall.transaction((tx) => whatIsWrongWithNotice(hall, tx, notice, at))
  return wrong ? [{ field: 'notice', code: wrong }] : []
}

type Saved = Parameters<typeof fileIn>[4]

function save(hall: Hall, town: Town, actor: StaffActor, session: string, filing: Saved): Promise<string> {
  return filingTransaction(hall, async (tx) => {
    const { caseFileId, reference, accessCode } = await fileIn(hall, tx, town, actor, filing)
    if (accessCode) {
      const id = hall.newId()
      const sealed = hall.keys.seal({ accessCode }, `receipt:${id}`)
      const endsAt = hall.now() + STAFF_RECEIPT_MS
      await putReceipt(tx, { id, cookieHash: browserHash(hall, session), caseFileId, sealed, endsAt })
    }
    return reference
  })
}
