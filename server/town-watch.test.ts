import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchTown } from './town-watch.ts'

const NOON = Date.parse('2026-10-09T12:00:00+08:00')
const ELEVEN_AT_NIGHT = NOON + 11 * 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a new version of the town is told within a second, once', async () => {
  let contentVersion = 1
  const onChange = vi.fn()
  const watch = await watchTown(
    async () => ({ contentVersion, zone: 'Asia/Shanghai' }),
    () => NOON,
    onChange,
  )
  await vi.advanceTimersByTimeAsync(3000)
  expect(onChange).not.toHaveBeenCalled()
  contentVersion = 2
  await vi.advanceTimersByTimeAsync(3000)
  expect(onChange).toHaveBeenCalledTimes(1)
  watch.stop()
})

test('the day begins at midnight of the town', async () => {
  let now = ELEVEN_AT_NIGHT
  const onChange = vi.fn()
  const watch = await watchTown(
    async () => ({ contentVersion: 1, zone: 'Asia/Shanghai' }),
    () => now,
    onChange,
  )
  now += 3_599_000
  await vi.advanceTimersByTimeAsync(1000)
  expect(onChange).not.toHaveBeenCalled()
  now += 1000
  await vi.advanceTimersByTimeAsync(1000)
  expect(onChange).toHaveBeenCalledTimes(1)
  watch.stop()
})

test('a look that fails changes nothing', async () => {
  let isGone = false
  const read = async () => {
    if (isGone) throw new Error('database gone')
    return { contentVersion: 1, zone: 'Asia/Shanghai' }
  }
  const onChange = vi.fn()
  const watch = await watchTown(read, () => NOON, onChange)
  isGone = true
  await vi.advanceTimersByTimeAsync(3000)
  isGone = false
  await vi.advanceTimersByTimeAsync(3000)
  expect(onChange).not.toHaveBeenCalled()
  watch.stop()
})
