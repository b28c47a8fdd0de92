const MINUTE = 60_000

export const SESSION_LIMITS = {
  idle: 30 * MINUTE,
  absolute: 12 * 60 * MINUTE,
  /** Between the password and the second factor. */
  pending: 15 * MINUTE,
  seenEvery: MINUTE,
} as const

/** When a session began, was last used and ended (UTC ms), and whether the second factor was given. */
export type SessionTimes = {
  readonly secondFactor: boolean
  readonly startedAt: number
  readonly seenAt: number
  readonly endedAt: number | null
}

/** `pending` waits for the second factor and opens nothing else. */
export type SessionState = 'live' | 'pending' | 'ended'

export function sessionState(session: SessionTimes, now: number): SessionState {
  if (session.endedAt !== null) return 'ended'
  const age = now - session.startedAt
  if (!session.secondFactor) return age < SESSION_LIMITS.pending ? 'pending' : 'ended'
  return age < SESSION_LIMITS.absolute && now - session.seenAt < SESSION_LIMITS.idle ? 'live' : 'ended'
}

/** Whether the last use is to be written again; at most once a minute. */
export function isSeenStale(session: SessionTimes, now: number): boolean {
  return now - session.seenAt >= SESSION_LIMITS.seenEvery
}
