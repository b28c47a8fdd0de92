import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { testKeyring } from '#adapters/keyring/test-keyring.ts'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { type Env, readSettings } from '#config/env.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import { insertStaff, insertStaffRole } from '#db/queries/staff.ts'
import { type MakeDatabase, openTestDatabase } from '#db/testing/engines.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { Role } from '#domain/permission/role.ts'
import type { Actor, StaffActor, SystemActor } from '../actor.ts'
import { type MoveResult, makeMove } from '../case-file/make-move.ts'
import { answerQuestion } from '../draft/answer-question.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { readDraft } from '../draft/read-draft.ts'
import { startDraft } from '../draft/start-draft.ts'
import { makeHall } from '../hall.ts'
import { importTown } from '../town/import-town.ts'
import { readReceipt } from '../track/read-receipt.ts'
import { residentOf } from '../track/resident-of.ts'
import { staffActor } from './staff-actor.ts'
import { raw, type Typed } from './typed.ts'
import { USUAL_ANSWERS } from './usual-answers.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE
export const TESTER: SystemActor = { kind: 'system', job: 'test' }

const reading = readTownFolder(resolve(import.meta.dirname, '../../town'))
const root = mkdtempSync(join(tmpdir(), 'open-hall-'))
process.once('exit', () => rmSync(root, { recursive: true, force: true }))

/** The demo town as its folder has it. */
export function demoTown() {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.town
}

type Wish = { make?: MakeDatabase; start?: string; env?: Env }

/** A hall with the demo town whose time stands until it is moved, and the people who use it. */
export async function openTestHall({ make = openTestDatabase, start, env }: Wish = {}) {
  let time = Date.parse(start ?? '2026-10-26T09:00:00+08:00')
  const database = await make()
  const hall = makeHall(readSettings({ DATA_DIR: root, ...env }), database, testKeyring(), () => time)
  await importTown(hall, TESTER, demoTown())
  let browsers = 0

  async function answer(browser: string, slug: string, question: string, fields: Typed, isChange = false) {
    return answerQuestion(hall, browser, { slug, question, raw: raw(fields), isChange })
  }

  /** Answers every question of a service, by page: those not given as nobody in danger would. */
  async function fill(
    browser: string,
    slug: string,
    pages: Readonly<Record<string, Typed>> = {},
  ): Promise<string> {
    let question = await startDraft(hall, browser, slug, false)
    while (question) {
      const answered = await answer(browser, slug, question, pages[question] ?? USUAL_ANSWERS[question] ?? {})
      if (!answered.ok) throw new Error(`${slug}/${question}: ${answered.reason}`)
      question = answered.next
    }
    return (await readDraft(hall, browser, slug))!.row.idempotencyKey
  }

  async function file(slug = 'ask-a-question', pages: Readonly<Record<string, Typed>> = {}) {
    const browser = newBrowser()
    const key = await fill(browser, slug, pages)
    const filed = await fileDraft(hall, browser, { slug, key, locale: 'en' })
    if (!filed.ok) throw new Error(filed.reason)
    const { reference } = filed
    const { accessCode } = (await readReceipt(hall, browser, reference))!
    return { browser, reference, accessCode: accessCode!, key }
  }

  function newBrowser(): string {
    browsers += 1
    return `browser-${browsers}`.padEnd(32, '-')
  }

  function move(
    actor: Actor,
    reference: string,
    name: Move,
    fields: Typed = {},
    input: Partial<MoveKey> = {},
  ) {
    const { version = null, key = hall.newId() } = input
    return makeMove(hall, actor, name, { reference, version, key }, raw(fields))
  }

  return {
    hall,
    newBrowser,
    answer,
    fill,
    file,
    move,
    pass(milliseconds: number) {
      time += milliseconds
    },
    goTo(instant: string) {
      time = Date.parse(instant)
    },
    /** The same, where it has to go through. */
    async moved(actor: Actor, reference: string, name: Move, fields: Typed = {}): Promise<MoveResult> {
      const result = await move(actor, reference, name, fields)
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result)}`)
      return result
    },
    async resident(browser: string, reference: string): Promise<Actor> {
      const holder = await residentOf(hall, browser, reference)
      if (!holder) throw new Error('holds no receipt')
      return holder.actor
    },
    async events(reference: string): Promise<CaseEvent[]> {
      const row = (await findCaseFile(hall.read, reference))!
      return (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
    },
    async row(reference: string) {
      return (await findCaseFile(hall.read, reference))!
    },
    async hire(staffId: string, unitId: string, ...roles: Role[]): Promise<StaffActor> {
      const actor = staffActor(staffId, unitId, ...roles)
      await hall.transaction(async (tx) => {
        await insertStaff(tx, { ...STAFF_ROW, id: staffId, login: staffId, unitId, createdAt: time })
        for (const held of actor.roles) await insertStaffRole(tx, hall.newId(), staffId, held)
      })
      return actor
    },
  }
}

export type TestHall = Awaited<ReturnType<typeof openTestHall>>
type MoveKey = { version: number | null; key: string }

const STAFF_ROW = {
  nameEn: 'Staff',
  nameZh: '工作人员',
  locale: 'en',
  passwordHash: '',
  totpEnrolled: false,
  totpLastStep: 0,
} as const
