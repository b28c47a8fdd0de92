import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { freePort, newDataDir, startServer } from '../hall/server.ts'
import { Filer } from './filer.ts'

const KILLS = 20
const CLIENTS = 6

test(`killed ${KILLS} times under load, the hall loses nothing acknowledged and keeps nothing half`, async () => {
  test.setTimeout(600_000)
  const dataDir = newDataDir()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const filers = Array.from({ length: CLIENTS }, () => new Filer(url))
  let server = await startServer({ dataDir, port })
  const running = filers.map((filer) => filer.run())

  for (let kill = 0; kill < KILLS; kill++) {
    const before = count(filers)
    await expect.poll(() => count(filers), { timeout: 20_000, intervals: [20] }).toBeGreaterThan(before + 3)
    await wait(37 * (kill % 7))
    await server.stop('SIGKILL')
    server = await startServer({ dataDir, port })
  }
  for (const filer of filers) filer.stop()
  await Promise.all(running)

  for (const filer of filers)
    for (const { key, cookie } of filer.unanswered.splice(0)) await filer.send(key, cookie)
  const acknowledged = filers.flatMap((filer) => filer.acknowledged)
  for (const { reference, cookie } of acknowledged.slice(-200)) {
    const receipt = await fetch(`${url}/en/cases/${reference}/receipt`, {
      headers: { cookie },
      redirect: 'manual',
    })
    expect(receipt.status, reference).toBe(200)
    expect(await receipt.text()).toContain(reference)
  }
  await server.stop()

  const { references, problems } = checkWhole(dataDir)
  const there = new Set(references)
  expect(problems).toEqual([])
  expect(acknowledged.filter(({ reference }) => !there.has(reference))).toEqual([])
  expect(new Set(acknowledged.map(({ reference }) => reference)).size).toBe(there.size)
  rmSync(dataDir, { recursive: true, force: true })
})

function count(filers: readonly Filer[]): number {
  return filers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)
}

function checkWhole(dataDir: string): { references: string[]; problems: string[] } {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/test/check-whole.ts', dataDir], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(status, stderr).toBe(0)
  return JSON.parse(stdout)
}
