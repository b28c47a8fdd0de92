import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { testKeyring } from '#adapters/keyring/test-keyring.ts'
import type { RawTown } from '#adapters/town-folder/raw-town.ts'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { type Env, readSettings } from '#config/env.ts'
import { listCaseClocks } from '#db/queries/case-clock.ts'
import { eventOfRow, listCaseEvents } from '#db/queries/case-event.ts'
import { findCaseFile } from '#db/queries/case-file.ts'
import { openTestDatabase } from '#db/testing/engines.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import { VISITOR } from '../../actor.ts'
import { fileIn } from '../../case-file/file.ts'
import { makeMove } from '../../case-file/make-move.ts'
import { makeHall } from '../../hall.ts'
import { currentTown } from '../../town/current-town.ts'
import { importTown } from '../../town/import-town.ts'

const reading = readTownFolder(resolve(import.meta.dirname, '../../../town'))
const root = mkdtempSync(join(tmpdir(), 'moving-hall-'))
process.once('exit', () => rmSync(root, { recursive: true, force: true }))

/** The demo town as its folder has it. */
export function demoTown(): RawTown {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.town
}

/** A hall with the demo town whose time stands until it is moved; instants are written with their offset. */
export async function movingHall(start: string, env: Env = {}) {
  let time = Date.parse(start)
  const settings = readSettings({ DATA_DIR: root, ...env })
  const hall = makeHall(settings, await openTestDatabase(), testKeyring(), () => time)
  const tester = { kind: 'system', job: 'test' } as const
  await importTown(hall, tester, demoTown())
  return {
    hall,
    goTo(instant: string) {
      time = Date.parse(instant)
    },
    async file(slug: string, answers: Answers): Promise<string> {
      const town = await currentTown(hall)
      const service = town.services.get(slug)!
      const filing = { service, answers, locale: 'zh', channel: 'web', key: hall.newId() } as const
      return (await hall.transaction((tx) => fileIn(hall, tx, town, VISITOR, filing))).reference
    },
    async move(reference: string, move: Move, fields: Record<string, string> = {}) {
      const raw = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
      const result = await makeMove(hall, tester, move, { reference, version: null, key: hall.newId() }, raw)
      if (!result.ok) throw new Error(`${move}: ${JSON.stringify(result)}`)
    },
    async events(reference: string): Promise<CaseEvent[]> {
      const row = (await findCaseFile(hall.read, reference))!
      return (await listCaseEvents(hall.read, row.id)).map(eventOfRow)
    },
    async clocks(reference: string) {
      return listCaseClocks(hall.read, (await findCaseFile(hall.read, reference))!.id)
    },
    row: (reference: string) => findCaseFile(hall.read, reference),
  }
}

export type MovingHall = Awaited<ReturnType<typeof movingHall>>

/** A light that is out: a petition to the unit itself. */
export const LIGHT_OUT: Answers = {
  place: { type: 'address', area: 'cuihu', text: '西门' },
  story: { type: 'long-text', text: '路灯不亮' },
}

export const QUESTION: Answers = { question: { type: 'long-text', text: '几点开门？' } }
