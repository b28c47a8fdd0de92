import { afterEach, expect, test } from 'vitest'
import { movingHall } from '#usecases/sweep/testing/moving-hall.ts'
import type { Job } from './jobs.ts'
import { type RunningJobs, startJobs } from './start.ts'

const started: RunningJobs[] = []
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop()
})

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const everySecond = (work: Job['work']): Job[] => [{ name: 'test', every: '* * * * * *', work }]

test('one process works, nothing overlaps, and the other takes over when the lease is given back', async () => {
  const { hall } = await movingHall('2026-10-12T09:00:00+08:00')
  const ran: string[] = []
  let together = 0
  const job = (name: string) =>
    everySecond(async () => {
      ran.push(name)
      together += 1
      expect(together).toBe(1)
      await wait(1300)
      together -= 1
    })
  const first = await startJobs(hall, fail, job('first'))
  await wait(1100)
  started.push(await startJobs(hall, fail, job('second')))
  await wait(2500)
  expect(new Set(ran)).toEqual(new Set(['first']))
  await first.stop()
  expect(together).toBe(0)
  await wait(1200)
  expect(ran.at(-1)).toBe('second')
})

test('an error is told and the job goes on', async () => {
  const { hall } = await movingHall('2026-10-12T09:00:00+08:00')
  const told: string[] = []
  let runs = 0
  const failing = everySecond(async () => {
    runs += 1
    throw new Error(`run ${runs}`)
  })
  started.push(
    await startJobs(hall, (error, job) => told.push(`${job}: ${(error as Error).message}`), failing),
  )
  await wait(2200)
  expect(told.slice(0, 2)).toEqual(['test: run 1', 'test: run 2'])
})

function fail(error: unknown): never {
  throw error
}
