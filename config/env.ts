import { resolve } from 'node:path'
import { z } from 'zod'
import { databaseUrl, mailUrl, offset, port, proxies, publicUrl, token } from './setting-kinds.ts'

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

const SETTINGS = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: publicUrl.optional(),
  TRUSTED_PROXIES: proxies.default([]),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: databaseUrl.optional(),
  TOWN_DIR: z.string().default('town'),
  SMTP_URL: mailUrl.optional(),
  METRICS_TOKEN: token.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `write one of ${LOG_LEVELS.join(', ')}`).default('info'),
  TEST_CLOCK_OFFSET: offset.default(0),
})

const SECRET = new Set(['DATABASE_URL', 'SMTP_URL', 'METRICS_TOKEN'])

/** What the site runs with. Folders are absolute; `publicUrl` is an origin without a slash at its end. */
export type Settings = {
  readonly port: number
  readonly host: string
  readonly publicUrl: string
  readonly isHttps: boolean
  /** Addresses and networks (`10.0.0.0/8`) whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly dataDir: string
  /** `postgres://…`, or `undefined` for SQLite in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly townDir: string
  /** Demo staff are made only for the town that comes with the project. */
  readonly isDemoTown: boolean
  readonly smtpUrl: string | undefined
  readonly metricsToken: string | undefined
  readonly logLevel: (typeof LOG_LEVELS)[number]
  /** Milliseconds by which a test server runs ahead of the true time; 0 everywhere else. */
  readonly clockOffset: number
}

export type Env = Readonly<Record<string, string | undefined>>

/** Settings that are wrong, one sentence for each. */
export class SettingsError extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'SettingsError'
    this.sentences = sentences
  }
}

const PLACE = Symbol.for('openhall.settings')
type Holder = { [PLACE]?: Settings }

/** The settings of this process, read once. Throws `SettingsError`. */
export function settings(): Settings {
  const holder = globalThis as Holder
  holder[PLACE] ??= readSettings(process.env)
  return holder[PLACE]
}

/**
 * Reads the settings from an environment; a blank one counts as absent. Throws `SettingsError`.
 * The clock may be moved only where `NODE_ENV` is `test`, and never by `npm start`.
 */
export function readSettings(env: Env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = SETTINGS.safeParse(given)
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => sentenceOf(issue, given)))
  const value = parsed.data
  if (value.TEST_CLOCK_OFFSET !== 0 && !isTest(env)) throw new SettingsError([NO_CLOCK])
  const publicAddress = value.PUBLIC_URL ?? localAddress(value.HOST, value.PORT)
  return {
    port: value.PORT,
    host: value.HOST,
    publicUrl: publicAddress,
    isHttps: publicAddress.startsWith('https:'),
    trustedProxies: value.TRUSTED_PROXIES,
    dataDir: resolve(value.DATA_DIR),
    databaseUrl: value.DATABASE_URL,
    townDir: resolve(value.TOWN_DIR),
    isDemoTown: resolve(value.TOWN_DIR) === resolve('town'),
    smtpUrl: value.SMTP_URL,
    metricsToken: value.METRICS_TOKEN,
    logLevel: value.LOG_LEVEL,
    clockOffset: value.TEST_CLOCK_OFFSET,
  }
}

/** Tells the framework and next-auth, which read the environment themselves, what was decided here. Before they load. */
export function tellFramework({ publicUrl: address }: Settings, mode: 'production' | 'development'): void {
  Object.assign(process.env, { NODE_ENV: mode, NEXTAUTH_URL: address, NEXT_TELEMETRY_DISABLED: '1' })
}

const NO_CLOCK = 'TEST_CLOCK_OFFSET moves the time and is only for tests: remove it.'

function isTest(env: Env): boolean {
  return env.NODE_ENV === 'test' && env.npm_lifecycle_event !== 'start'
}

function localAddress(host: string, portNumber: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${portNumber}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${portNumber}`
}

function sentenceOf(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0])
  const shown = SECRET.has(name) ? 'not right' : `“${given[name]}”`
  return `${name} is ${shown}: ${issue.message}.`
}
