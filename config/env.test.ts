import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, SettingsError } from './env.ts'

test('an empty environment gives a site for one machine', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    isHttps: false,
    trustedProxies: [],
    dataDir: resolve('data'),
    databaseUrl: undefined,
    townDir: resolve('town'),
    isDemoTown: true,
    smtpUrl: undefined,
    metricsToken: undefined,
    logLevel: 'info',
    clockOffset: 0,
  })
})

test('a blank setting counts as absent', () => {
  expect(readSettings({ PORT: '', PUBLIC_URL: ' ' })).toEqual(readSettings({}))
})

test.each([
  ['PORT', '4000', { port: 4000, publicUrl: 'http://127.0.0.1:4000' }],
  ['HOST', '0.0.0.0', { host: '0.0.0.0', publicUrl: 'http://localhost:3000' }],
  ['HOST', '::1', { host: '::1', publicUrl: 'http://[::1]:3000' }],
  ['PUBLIC_URL', 'https://hall.example/', { publicUrl: 'https://hall.example', isHttps: true }],
  ['TRUSTED_PROXIES', '10.0.0.5, fd00::/8', { trustedProxies: ['10.0.0.5', 'fd00::/8'] }],
  ['DATA_DIR', '/srv/hall', { dataDir: '/srv/hall' }],
  ['DATABASE_URL', 'postgres://a:b@db/hall', { databaseUrl: 'postgres://a:b@db/hall' }],
  ['TOWN_DIR', '/srv/town', { townDir: '/srv/town', isDemoTown: false }],
  ['SMTP_URL', 'smtp://mail:25', { smtpUrl: 'smtp://mail:25' }],
  ['METRICS_TOKEN', 'abcdefghijklmnop', { metricsToken: 'abcdefghijklmnop' }],
  ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
])('%s may be “%s”', (name, value, expected) => {
  expect(readSettings({ [name]: value })).toMatchObject(expected)
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'hall.example'],
  ['PUBLIC_URL', 'https://hall.example/sub'],
  ['PUBLIC_URL', 'ftp://hall.example'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'proxy.local'],
  ['DATABASE_URL', 'mysql://a@b/c'],
  ['SMTP_URL', 'mail:25'],
  ['METRICS_TOKEN', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['TEST_CLOCK_OFFSET', 'tomorrow'],
])('%s may not be “%s”, and the sentence names it', (name, value) => {
  expect(() => readSettings({ [name]: value, NODE_ENV: 'test' })).toThrow(new RegExp(`^${name} .+\\.$`))
})

test('every wrong setting has its own sentence', () => {
  const read = () => readSettings({ PORT: 'x', SMTP_URL: 'y' })
  expect(read).toThrow(SettingsError)
  expect(read).toThrow(/^PORT .+\nSMTP_URL .+$/)
})

test('a secret is never repeated', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://root:hunter2@db' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
  )
})

test.each([
  [{ NODE_ENV: 'test' }, true],
  [{ NODE_ENV: 'production' }, false],
  [{}, false],
  [{ NODE_ENV: 'test', npm_lifecycle_event: 'start' }, false],
])('the clock can be moved under %o: %s', (env, may) => {
  const read = () => readSettings({ ...env, TEST_CLOCK_OFFSET: '3600000' }).clockOffset
  if (may) expect(read()).toBe(3_600_000)
  else expect(read).toThrow(/TEST_CLOCK_OFFSET/)
})
