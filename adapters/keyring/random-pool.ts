import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 8192

/** Random bytes cut from a pool: one call to the system for hundreds of nonces. Each byte is handed out once. */
export function randomPool(): (length: number) => Buffer {
  let pool = Buffer.alloc(0)
  let used = 0
  return (length) => {
    if (used + length > pool.length) {
      pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES))
      used = 0
    }
    used += length
    return pool.subarray(used - length, used)
  }
}
