const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A text id of 26 characters that sorts by time: 10 of milliseconds, 16 of chance (80 bits), Crockford base 32.
 * @param now UTC milliseconds
 * @param random ten random bytes
 */
export function newId(now: number, random: Uint8Array): string {
  return timePart(now) + randomPart(random)
}

function timePart(now: number): string {
  let rest = now
  let text = ''
  for (let i = 0; i < 10; i++) {
    text = ALPHABET[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}

function randomPart(random: Uint8Array): string {
  let text = ''
  for (let i = 0; i < 10; i += 5) {
    const a = (random[i]! << 12) | (random[i + 1]! << 4) | (random[i + 2]! >> 4)
    const b = ((random[i + 2]! & 15) << 16) | (random[i + 3]! << 8) | random[i + 4]!
    text += four(a) + four(b)
  }
  return text
}

function four(bits: number): string {
  return (
    ALPHABET[(bits >> 15) & 31]! +
    ALPHABET[(bits >> 10) & 31]! +
    ALPHABET[(bits >> 5) & 31]! +
    ALPHABET[bits & 31]!
  )
}
