import { checkCharacter, encodeCrockford, readForgivingly } from '#domain/reference/crockford.ts'

const RANDOM_CHARACTERS = 15

/**
 * The address of a public notice that stands in no list: 75 random bits and a check character, to be read from a
 * poster.
 * @param random ten random bytes
 */
export function newNoticeCode(random: Uint8Array): string {
  const body = encodeCrockford(random, RANDOM_CHARACTERS)
  return body + checkCharacter(body)
}

/** Reads a code as people type it; null when it cannot be one. */
export function parseNoticeCode(typed: string): string | null {
  const plain = readForgivingly(typed.slice(0, 60))
  if (plain.length !== RANDOM_CHARACTERS + 1 || plain.includes('U')) return null
  return checkCharacter(plain.slice(0, -1)) === plain.at(-1) ? plain : null
}

/** The code in groups of four, as it is printed. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? ''
}
