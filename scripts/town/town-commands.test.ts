import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '#config/env.ts'
import { VISITOR } from '#usecases/actor.ts'
import { fileIn } from '#usecases/case-file/file.ts'
import { openHall } from '#usecases/hall.ts'
import { prepareHall } from '#usecases/prepare-hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

const root = mkdtempSync(join(tmpdir(), 'openhall-commands-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Runs a subcommand as somebody types it. */
function town(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/town/main.ts', ...args], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: process.env.PATH, ...env },
  })
  return { status, stdout, stderr }
}

describe('clocks', () => {
  const filing = ['clocks', '--service', 'complain-about-facilities']
  const received = ['--received', '2026-09-16T19:40:00+08:00']

  test('prints a line for each clock that a filing would start', () => {
    const { status, stdout } = town([...filing, ...received, '--need', 'today'])
    expect(status).toBe(0)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatchObject({ holder: 'authority', dueAt: '2026-09-17T19:40:00+08:00' })
  })

  test('refuses a need that there is not', () => {
    expect(town([...filing, ...received, '--need', 'tomorrow'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--need tomorrow is none'),
    })
  })
})

describe('import-holidays --dry-run', () => {
  const [dataDir, townDir, list] = ['data', 'town', '2027.json'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ]
  let env: Record<string, string>
  let reference: string

  beforeAll(async () => {
    cpSync('town', townDir, { recursive: true })
    const days = ['2027-01-01', '2027-01-04', '2027-01-05'].map((date) => ({
      name: '元旦',
      date,
      isOffDay: true,
    }))
    writeFileSync(list, JSON.stringify({ year: 2027, papers: ['https://www.gov.cn/x'], days }))
    const offset = Date.parse('2026-12-29T10:00:00+08:00') - Date.now()
    env = { DATA_DIR: dataDir, TOWN_DIR: townDir, TEST_CLOCK_OFFSET: `${offset}` }
    const hall = await openHall(readSettings({ NODE_ENV: 'test', ...env }))
    await prepareHall(hall)
    const here = await currentTown(hall)
    const service = here.services.get('ask-a-question')!
    const answers = { question: { type: 'long-text', text: '几点开门？' } } as const
    const filing = { service, answers, locale: 'zh', channel: 'web', key: hall.newId() } as const
    reference = (await hall.transaction((tx) => fileIn(hall, tx, here, VISITOR, filing))).reference
    await hall.close()
  })

  test('names the open clock that would move and when to, and writes nothing', () => {
    const before = readFileSync(join(townDir, 'calendars', 'cn.yaml'), 'utf8')
    const { status, stdout } = town(['import-holidays', list, '--dry-run', '--json'], env)
    expect(status).toBe(0)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { change: string })
    expect(lines.filter(({ change }) => change === 'clock')).toMatchObject([{ reference }])
    expect(readFileSync(join(townDir, 'calendars', 'cn.yaml'), 'utf8')).toBe(before)
    expect(town(['import-holidays', list, '--dry-run'], env).stdout).toMatch(
      /Open clocks: 1 with another date/,
    )
  })
})

test('simulate lives a few days and says how everything ended', () => {
  const { status, stdout } = town(['simulate', '--days', '2', '--filings', '3', '--seed', '2'])
  expect({ status, said: stdout !== '' }).toEqual({ status: 0, said: true })
})

test('a name that there is not is answered with what there is', () => {
  expect(town(['dance'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('import-holidays FILE'),
  })
})
