import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { isLoopback, networkOf } from './client-address.ts'

const POINTS = 300
const SECONDS = 30
const LONGEST_WAIT = 3000

export type BurstLimit = {
  /** Waits while a client is a little too fast; `false` where it is far too fast. */
  mayGoOn(address: string, userAgent: string | undefined): Promise<boolean>
}

/**
 * Slows bursts of one client's forms. A client is an address and a browser, because hundreds of people may share one
 * address of a mobile carrier; ten forms a second, thirty seconds long, is more than they send. This machine itself
 * is not limited. Kept in memory only, and never as a readable address.
 */
export function openBurstLimit(points = POINTS, seconds = SECONDS): BurstLimit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async mayGoOn(address, userAgent) {
      if (isLoopback(address)) return true
      const key = createHash('sha256')
        .update(`${networkOf(address)}\n${userAgent}`)
        .digest('base64url')
      const first = await pauseFor(limiter, key)
      if (first === 0) return true
      if (first > LONGEST_WAIT) return false
      await wait(first)
      return (await pauseFor(limiter, key)) === 0
    },
  }
}

async function pauseFor(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refused) {
    return typeof refused === 'object' && refused !== null && 'msBeforeNext' in refused
      ? Math.max(1, Number(refused.msBeforeNext))
      : 0
  }
}
