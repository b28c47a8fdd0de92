import { expect, test } from 'vitest'
import { isSeenStale, type SessionState, type SessionTimes, sessionState } from './staff-session.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const live: SessionTimes = { secondFactor: true, startedAt: 0, seenAt: 0, endedAt: null }

test.each<[string, Partial<SessionTimes>, number, SessionState]>([
  ['just begun', {}, 0, 'live'],
  ['idle for almost 30 minutes', {}, 30 * MINUTE - 1, 'live'],
  ['idle for 30 minutes', {}, 30 * MINUTE, 'ended'],
  ['used a minute ago', { seenAt: 11 * HOUR }, 11 * HOUR + MINUTE, 'live'],
  ['almost 12 hours old and in use', { seenAt: 12 * HOUR - MINUTE }, 12 * HOUR - 1, 'live'],
  ['12 hours old and in use', { seenAt: 12 * HOUR - MINUTE }, 12 * HOUR, 'ended'],
  ['ended', { endedAt: 5 }, 6, 'ended'],
  ['waiting for the code', { secondFactor: false }, 15 * MINUTE - 1, 'pending'],
  ['waiting for the code for too long', { secondFactor: false }, 15 * MINUTE, 'ended'],
  ['ended while it waited for the code', { secondFactor: false, endedAt: 5 }, 6, 'ended'],
])('%s', (_, changes, now, state) => {
  expect(sessionState({ ...live, ...changes }, now)).toBe(state)
})

test('the last use is written at most once a minute', () => {
  expect(isSeenStale(live, MINUTE - 1)).toBe(false)
  expect(isSeenStale(live, MINUTE)).toBe(true)
})
