import { hash, verify } from '@node-rs/argon2'
import { normalisePassword } from '#domain/identity/password-policy.ts'

// OWASP Password Storage Cheat Sheet: Argon2id, 19 MiB, 2 passes, 1 lane. The package's own default is Argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a password nobody has: unknown logins are checked against it, so that they take as long as known ones. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$ivZ/YNkswwzzkUPLAuTDtg$1uNJrdPzQlW5tjAZr0/9sEbaK8RwVeeUKaaWoInLVSo'

export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), COST)
}

/**
 * Whether a typed password fits a stored hash (argon2id, off the main thread).
 * @param stored null for a login that does not exist: takes the same time and answers false
 */
export async function isPassword(stored: string | null, typed: string): Promise<boolean> {
  const fits = await verify(stored ?? NOBODYS_HASH, normalisePassword(typed))
  return fits && stored !== null
}
