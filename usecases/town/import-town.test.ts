import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testKeyring } from '#adapters/keyring/test-keyring.ts'
import type { RawTown } from '#adapters/town-folder/raw-town.ts'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { readSettings } from '#config/env.ts'
import { openTestDatabase } from '#db/testing/engines.ts'
import { VISITOR } from '../actor.ts'
import { type Hall, makeHall } from '../hall.ts'
import { currentTown, serviceVersion } from './current-town.ts'
import { importTown } from './import-town.ts'

const demo = resolve(import.meta.dirname, '../../town')
const root = mkdtempSync(join(tmpdir(), 'openhall-import-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const importer = { kind: 'system', job: 'town-import' } as const

let dir: string
let hall: Hall
beforeEach(async () => {
  dir = mkdtempSync(join(root, 'town-'))
  cpSync(demo, dir, { recursive: true })
  hall = await newHall()
})

/** The same database is read by a hall of its own, which has no snapshot yet. */
async function newHall(database?: Hall['database']): Promise<Hall> {
  const settings = readSettings({ DATA_DIR: mkdtempSync(join(root, 'data-')) })
  return makeHall(settings, database ?? (await openTestDatabase()), testKeyring(), () =>
    Date.UTC(2026, 10, 21),
  )
}

function town(): RawTown {
  const reading = readTownFolder(dir)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.town
}

function change(file: string, from: string, to: string): void {
  const before = readFileSync(join(dir, file), 'utf8')
  expect(before).toContain(from)
  writeFileSync(join(dir, file), before.replace(from, to))
}

const importIt = () => importTown(hall, importer, town())
const townNow = async () => currentTown(await newHall(hall.database))

describe('the first import', () => {
  test('stores every item as version 1, in the order of the town', async () => {
    const { added, removed, contentVersion } = await importIt()
    expect(added.every(({ version }) => version === 1)).toBe(true)
    expect([removed, contentVersion]).toEqual([[], 1])
    const now = await townNow()
    expect([...now.services.keys()]).toEqual(town().settings.value.order.services)
    expect([...now.areas.keys()]).toEqual(town().areas.map(({ value }) => value.id))
    expect([...now.units.keys()]).toEqual(town().units.map(({ value }) => value.id))
    expect(now.settings).toEqual(town().settings.value)
    expect(now.calendars.get('cn')).toEqual(town().calendars[0]?.value)
  })

  test('puts the standard questions round those of each service', async () => {
    await importIt()
    const ids = (await townNow()).services.get('ask-a-question')?.questions.map(({ id }) => id)
    expect(ids).toEqual(['danger', 'question', 'home', 'helper', 'name', 'reach', 'adjustments'])
  })
})

describe('importing again', () => {
  test('the same folder writes nothing', async () => {
    await importIt()
    expect(await importIt()).toEqual({ ok: true, added: [], removed: [], contentVersion: 1 })
  })

  test('another order of keys and other comments are no change', async () => {
    await importIt()
    change(
      'services/suggest.yaml',
      'slug: suggest\nkind: suggestion',
      '# a comment\nkind: suggestion\nslug: suggest',
    )
    expect((await importIt()).added).toEqual([])
  })

  test('adds one version of what changed, and keeps the older one', async () => {
    await importIt()
    change('services/suggest.yaml', 'Make a suggestion', 'Tell us an idea')
    expect(await importIt()).toMatchObject({
      added: [{ kind: 'service', slug: 'suggest', version: 2 }],
      contentVersion: 2,
    })
    const here = await newHall(hall.database)
    expect((await currentTown(here)).services.get('suggest')).toMatchObject({
      version: 2,
      title: { en: 'Tell us an idea' },
    })
    expect(await serviceVersion(here, 'suggest', 1)).toMatchObject({
      version: 1,
      title: { en: 'Make a suggestion' },
    })
  })

  test('a changed standard question makes a new version of every service that asks it', async () => {
    await importIt()
    change('standard-questions.yaml', 'How should we tell you?', 'How do we reach you?')
    const { added } = await importIt()
    expect(added.every(({ kind, version }) => kind === 'service' && version === 2)).toBe(true)
    expect(added.map(({ slug }) => slug)).not.toContain('report-misconduct')
    expect(added).toHaveLength(town().services.length - 1)
  })

  test('what is gone from the folder is gone from the town, and may come back', async () => {
    await importIt()
    change('town.yaml', '    - suggest\n', '')
    rmSync(join(dir, 'services/suggest.yaml'))
    expect((await importIt()).removed).toEqual([{ kind: 'service', slug: 'suggest', version: 2 }])
    expect((await townNow()).services.has('suggest')).toBe(false)
    expect((await importIt()).removed).toEqual([])
    cpSync(join(demo, 'services/suggest.yaml'), join(dir, 'services/suggest.yaml'))
    expect((await importIt()).added).toContainEqual({ kind: 'service', slug: 'suggest', version: 3 })
    expect((await townNow()).services.get('suggest')?.version).toBe(3)
  })
})

test('nobody but the command line and admins may import', async () => {
  await expect(importTown(hall, VISITOR, town())).rejects.toMatchObject({ code: 'forbidden' })
})
