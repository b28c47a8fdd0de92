import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { randomPool } from './random-pool.ts'
import { tokenCache } from './token-cache.ts'

/** The hall's secrets. Use cases seal and open explicitly; the database sees bytes only. */
export type Keyring = {
  /** Seals any JSON value. `context` names the place it belongs to (`draft:<id>`): opened elsewhere, it fails. */
  seal(value: unknown, context: string): Buffer
  /** Opens what `seal` made under the same context. Throws an error with `code` `seal-broken` or `seal-key-missing`. */
  open<T>(sealed: Uint8Array, context: string): T
  /** Seals the bytes of a file as they are; `openBytes` opens them under the same context, and throws as `open`. */
  sealBytes(bytes: Uint8Array, context: string): Buffer
  openBytes(sealed: Uint8Array, context: string): Buffer
  /** HMAC-SHA256 (32 bytes) for look-ups and codes; each purpose has a key of its own. */
  hash(purpose: string, value: string): Buffer
  /** The first 8 bytes of a word's HMAC as 16 hex characters, for the search index. */
  token(word: string): string
  readonly nextAuthSecret: string
}

/** Raw keys of 32 bytes: every sealing key by its number (the highest seals), and the key of all hashes. */
export type Keys = { readonly seal: ReadonlyMap<number, Buffer>; readonly hash: Buffer }

// format 1 · key number 4 · nonce 12 · tag 16 · ciphertext
const FORMAT = 1
const NONCE_AT = 5
const TAG_AT = 17
const BODY_AT = 33
const TAG_LENGTH = { authTagLength: 16 }
const TOKENS_KEPT = 50_000

export function keyringOf(keys: Keys): Keyring {
  const sealKeys = new Map([...keys.seal].map(([number, key]) => [number, createSecretKey(key)]))
  const newest = Math.max(...sealKeys.keys())
  const hash = hasher(keys.hash)
  const sealBytes = sealer(newest, sealKeys.get(newest)!)
  const openBytes = opener(sealKeys)
  return {
    seal: (value, context) => sealBytes(textOf(value), context),
    open: (sealed, context) => JSON.parse(openBytes(sealed, context).toString('utf8')),
    sealBytes,
    openBytes,
    hash,
    token: tokenCache(TOKENS_KEPT, (word) => hash('search', word).toString('hex', 0, 8)),
    nextAuthSecret: hash('next-auth', 'secret').toString('base64url'),
  }
}

function textOf(value: unknown): Buffer {
  const text = JSON.stringify(value)
  if (text === undefined) throw new TypeError('only a JSON value can be sealed')
  return Buffer.from(text)
}

function sealer(number: number, key: KeyObject): Keyring['sealBytes'] {
  const nonces = randomPool()
  return (body, context) => {
    const nonce = nonces(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce, TAG_LENGTH)
    cipher.setAAD(Buffer.from(context))
    const sealed = Buffer.allocUnsafe(BODY_AT + body.length)
    sealed.writeUInt8(FORMAT, 0)
    sealed.writeUInt32BE(number, 1)
    sealed.set(nonce, NONCE_AT)
    sealed.set(cipher.update(body), BODY_AT)
    cipher.final()
    sealed.set(cipher.getAuthTag(), TAG_AT)
    return sealed
  }
}

function opener(keys: ReadonlyMap<number, KeyObject>): Keyring['openBytes'] {
  return (sealed, context) => {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
    if (bytes.length < BODY_AT || bytes[0] !== FORMAT)
      throw keyringError('seal-broken', 'sealed bytes are damaged')
    const number = bytes.readUInt32BE(1)
    const key = keys.get(number)
    if (key === undefined)
      throw keyringError('seal-key-missing', `sealed under key ${number}, which is not in the keyring`)
    return decrypt(key, bytes, context)
  }
}

function decrypt(key: KeyObject, bytes: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(NONCE_AT, TAG_AT), TAG_LENGTH)
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(TAG_AT, BODY_AT))
  const body = decipher.update(bytes.subarray(BODY_AT))
  try {
    decipher.final()
  } catch {
    throw keyringError('seal-broken', 'sealed bytes were changed, or belong somewhere else')
  }
  return body
}

function hasher(root: Buffer): Keyring['hash'] {
  const byPurpose = new Map<string, KeyObject>()
  const keyFor = (purpose: string) => {
    const known = byPurpose.get(purpose)
    if (known !== undefined) return known
    const made = createSecretKey(createHmac('sha256', root).update(purpose).digest())
    byPurpose.set(purpose, made)
    return made
  }
  return (purpose, value) => createHmac('sha256', keyFor(purpose)).update(value).digest()
}

function keyringError(code: 'seal-broken' | 'seal-key-missing', sentence: string): Error {
  return Object.assign(new Error(sentence), { code })
}
