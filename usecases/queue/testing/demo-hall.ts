import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { testKeyring } from '#adapters/keyring/test-keyring.ts'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { type Env, readSettings } from '#config/env.ts'
import { insertStaff, insertStaffRole } from '#db/queries/staff.ts'
import { openTestDatabase } from '#db/testing/engines.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { fileIn } from '#usecases/case-file/file.ts'
import { makeMove } from '#usecases/case-file/make-move.ts'
import { type Hall, makeHall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { importTown } from '#usecases/town/import-town.ts'

const TOWN = resolve(import.meta.dirname, '../../../town')
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** A hall with the demo town, at nine in the morning of Monday 26 October 2026 until its time is moved. */
export async function demoHall(env: Env = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-hall-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  let time = Date.UTC(2026, 9, 26, 1)
  const hall = makeHall(
    readSettings({ DATA_DIR: dataDir, ...env }),
    await openTestDatabase(),
    testKeyring(),
    () => time,
  )
  const reading = readTownFolder(TOWN)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  await importTown(hall, { kind: 'system', job: 'test' }, reading.town)
  const pass = (milliseconds: number) => {
    time += milliseconds
  }
  return { hall, pass, file: filer(hall), staff: hirer(hall), move: mover(hall), key: () => hall.newId() }
}

/** Files one case file of a service; answers are those of the form. */
function filer(hall: Hall) {
  return async (slug: string, answers: Answers): Promise<string> => {
    const town = await currentTown(hall)
    const service = town.services.get(slug)!
    const filing = { service, answers, locale: 'en' as const, channel: 'web' as const, key: hall.newId() }
    const filed = await hall.transaction((tx) => fileIn(hall, tx, town, { kind: 'visitor' }, filing))
    return filed.reference
  }
}

function hirer(hall: Hall) {
  return async (id: string, unitId: string, ...roles: HeldRole[]): Promise<StaffActor> => {
    const name = { en: `Staff ${id}`, 'zh-Hans': id }
    await hall.transaction(async (tx) => {
      await insertStaff(tx, {
        id,
        login: id,
        nameEn: name.en,
        nameZh: id,
        locale: 'en',
        unitId,
        passwordHash: '',
        totpEnrolled: false,
        totpLastStep: 0,
        createdAt: hall.now(),
      })
      for (const held of roles) await insertStaffRole(tx, hall.newId(), id, held)
    })
    return {
      kind: 'staff',
      staffId: id,
      name,
      locale: 'en',
      unitId,
      roles,
      sessionId: `session-of-${id}`,
      asideFrom: new Set(),
    }
  }
}

function mover(hall: Hall) {
  return async (actor: StaffActor, reference: string, move: Move, fields: Record<string, string> = {}) => {
    const raw = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
    const result = await makeMove(hall, actor, move, { reference, version: null, key: hall.newId() }, raw)
    if (!result.ok) throw new Error(`${move} of ${reference}: ${JSON.stringify(result)}`)
    return result
  }
}

export function lightOut(text: string, area = 'cuihu'): Answers {
  return {
    place: { type: 'address', area, text: 'by the gate' },
    story: { type: 'long-text', text },
    reach: { type: 'reach', ways: ['text'], neverCall: false, phone: '13800001234' },
    name: { type: 'name', name: '王小红' },
  }
}
