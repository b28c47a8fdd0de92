import type { Hall } from '#usecases/hall.ts'

/** A new session: the secret for the cookie, and its hash, which alone is stored. */
export function newSessionSecret(hall: Hall): { secret: string; idHash: Buffer } {
  const secret = Buffer.from(hall.random(32)).toString('base64url')
  return { secret, idHash: hashOfSecret(hall, secret) }
}

export function hashOfSecret(hall: Hall, secret: string): Buffer {
  return hall.keys.hash('staff-session', secret)
}
