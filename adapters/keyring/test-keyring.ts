import { type Keyring, keyringOf } from './keyring.ts'

/** A keyring in memory with fixed keys, for tests alone. */
export function testKeyring(): Keyring {
  return keyringOf({ seal: new Map([[1, Buffer.alloc(32, 1)]]), hash: Buffer.alloc(32, 2) })
}
