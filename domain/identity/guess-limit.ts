const MINUTE = 60_000

/** At most `most` guesses in each window of `window` milliseconds. */
export type GuessLimit = { readonly most: number; readonly window: number }

/** Guesses counted in the window that ends at `windowEndsAt` (UTC ms). */
export type GuessCount = { readonly count: number; readonly windowEndsAt: number }

export const NO_GUESSES: GuessCount = { count: 0, windowEndsAt: 0 }

/** Per account, and over all accounts so that trying one password on each is slowed as well. */
export const SIGN_IN_LIMITS = {
  password: { most: 10, window: 15 * MINUTE },
  code: { most: 6, window: 15 * MINUTE },
  everybody: { most: 600, window: 15 * MINUTE },
} as const satisfies Record<string, GuessLimit>

/**
 * Counts one more guess, before it is checked: guesses sent at the same time cannot outrun the count.
 * @returns the new count, and whether this guess may be checked
 */
export function countGuess(
  before: GuessCount,
  limit: GuessLimit,
  now: number,
): { after: GuessCount; allowed: boolean } {
  const current = now < before.windowEndsAt ? before : { count: 0, windowEndsAt: now + limit.window }
  if (current.count >= limit.most) return { after: current, allowed: false }
  return { after: { ...current, count: current.count + 1 }, allowed: true }
}
