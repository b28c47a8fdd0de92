/** Crockford base 32: no I, L, O, U. What people type for them is read as what they meant. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Encodes bytes, five bits a character, leftover bits dropped. */
export function encodeCrockford(bytes: Uint8Array, characters: number): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5 && text.length < characters) {
      bits -= 5
      text += CROCKFORD[(buffer >> bits) & 31]
    }
  }
  if (text.length < characters) throw new RangeError('too few bytes')
  return text
}

/** Reads what somebody typed: full-width, lower case, O for 0, I and l for 1, spaces and dashes of any kind left out. */
export function readForgivingly(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/**
 * Check character over the field of 32 elements (Horner with a primitive element): sees every single wrong
 * character and every swap of two characters in texts of up to 30.
 */
export function checkCharacter(text: string): string {
  let sum = 0
  for (const character of text) sum = twice(sum) ^ Math.max(0, CROCKFORD.indexOf(character))
  return CROCKFORD[twice(sum)]!
}

function twice(element: number): number {
  const shifted = element << 1
  return shifted & 32 ? shifted ^ 0b100101 : shifted
}
