import { isIP } from 'node:net'
import { z } from 'zod'

/** What may stand in a setting. Each message completes the sentence "NAME is “value”: …". */
export const port = whole('write a port number from 1 to 65535').pipe(
  z.number().min(1, 'write a port number from 1 to 65535').max(65_535, 'write a port number from 1 to 65535'),
)

export const publicUrl = z
  .string()
  .refine(isOrigin, 'write the address that people type, such as https://hall.example.org, without a path')
  .transform((text) => new URL(text).origin)

export const databaseUrl = z
  .string()
  .refine(
    (text) => hasProtocol(text, ['postgres:', 'postgresql:']),
    'write postgres://user:password@host/database',
  )

export const mailUrl = z
  .string()
  .refine(
    (text) => hasProtocol(text, ['smtp:', 'smtps:']),
    'write smtp://host:port or smtps://user:password@host',
  )

export const token = z
  .string()
  .min(16, 'use at least 16 characters')
  .regex(/^[\x21-\x7e]+$/, 'use visible ASCII characters without spaces')

export const proxies = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .pipe(
    z.array(
      z.string().refine(isNetwork, 'write addresses or networks with commas: 10.0.0.5, 192.168.0.0/16'),
    ),
  )

export const offset = whole('write a whole number of milliseconds')

function whole(message: string) {
  return z
    .string()
    .regex(/^-?\d{1,15}$/, message)
    .transform(Number)
}

function isOrigin(text: string): boolean {
  if (!hasProtocol(text, ['http:', 'https:'])) return false
  const { pathname, search, hash, username } = new URL(text)
  return pathname === '/' && search === '' && hash === '' && username === ''
}

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && protocols.includes(url.protocol) && url.hostname !== ''
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}
