import { checkCharacter, encodeCrockford, readForgivingly } from './crockford.ts'

/** Public number of a case file, e.g. `HM-26-7K3M9Q`: town, year, five random characters and a check character. */
const RANDOM_CHARACTERS = 5

/**
 * @param prefix two letters of the town
 * @param year four digits, local year of the filing
 * @param random four random bytes
 */
export function newReference(prefix: string, year: number, random: Uint8Array): string {
  const yy = String(year % 100).padStart(2, '0')
  const body = encodeCrockford(random, RANDOM_CHARACTERS)
  return `${prefix}-${yy}-${body}${checkCharacter(readForgivingly(prefix) + yy + body)}`
}

/** Reads a reference as people type it; null when it cannot be one (wrong length, wrong check character). */
export function parseReference(typed: string, prefix: string): string | null {
  const plain = readForgivingly(typed.slice(0, 60))
  const head = readForgivingly(prefix)
  const rest = plain.startsWith(head) ? plain.slice(head.length) : plain
  const found = /^(\d\d)([0-9A-Z]{5})([0-9A-Z])$/.exec(rest)
  if (!found) return null
  const [, yy, body, check] = found
  return checkCharacter(head + yy + body) === check ? `${prefix}-${yy}-${body}${check}` : null
}
