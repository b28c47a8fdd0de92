const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 8

/** A short id that can be read out on the phone: eight characters without look-alikes, 40 bits. */
export function newRequestId(random: (bytes: number) => Uint8Array): string {
  let id = ''
  for (const byte of random(LENGTH)) id += ALPHABET[byte & 31]
  return id
}
