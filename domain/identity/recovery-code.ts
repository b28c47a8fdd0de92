import { encodeCrockford, readForgivingly } from '#domain/reference/crockford.ts'

export const RECOVERY_CODES = 10
const CHARACTERS = 12
const RANDOM_BYTES = 8

/** Random bytes that one set of recovery codes needs. */
export const RECOVERY_RANDOM_BYTES = RECOVERY_CODES * RANDOM_BYTES

/**
 * A set of ten codes of 60 random bits that replace the phone, each once: `7K3M-9QXW-2HTP`.
 * @param random `RECOVERY_RANDOM_BYTES` random bytes
 */
export function newRecoveryCodes(random: Uint8Array): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, i) =>
    grouped(encodeCrockford(random.subarray(i * RANDOM_BYTES, (i + 1) * RANDOM_BYTES), CHARACTERS)),
  )
}

/** Reads a recovery code as people type it, without groups; null when it cannot be one. */
export function parseRecoveryCode(typed: string): string | null {
  const plain = readForgivingly(typed.slice(0, 80))
  return plain.length === CHARACTERS && !plain.includes('U') ? plain : null
}

function grouped(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}
