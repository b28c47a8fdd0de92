import { checkCharacter, encodeCrockford, readForgivingly } from './crockford.ts'

const RANDOM_CHARACTERS = 19
const GROUP = 4

/**
 * The resident's secret for one case file: 95 random bits and a check character, in five groups of four.
 * @param random twelve random bytes
 */
export function newAccessCode(random: Uint8Array): string {
  const body = encodeCrockford(random, RANDOM_CHARACTERS)
  return groups(body + checkCharacter(body))
}

/** Reads a code as people type it, without groups; null when the check character does not fit. */
export function parseAccessCode(typed: string): string | null {
  const plain = readForgivingly(typed.slice(0, 120))
  if (plain.length !== RANDOM_CHARACTERS + 1 || plain.includes('U')) return null
  return checkCharacter(plain.slice(0, -1)) === plain.at(-1) ? plain : null
}

function groups(text: string): string {
  return text.match(new RegExp(`.{${GROUP}}`, 'g'))!.join(' ')
}
