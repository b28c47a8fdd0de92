import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const READY_WITHIN_MS = 60_000
const ANNOUNCED = /^Openhall is open: (\S+)$/m

export type HallServer = {
  readonly url: string
  readonly dataDir: string
  /** `SIGTERM` ends gracefully, `SIGKILL` at once. */
  stop(signal?: NodeJS.Signals): Promise<void>
}

export type ServerWish = {
  /** The folder with the data; a new copy of the prepared one where none is named. */
  readonly dataDir?: string
  readonly databaseUrl?: string | undefined
  /** Milliseconds by which the server's time runs ahead. */
  readonly ahead?: number
  readonly port?: number
}

/** Starts the built site as `npm start` does, on a free port, and waits until it says that it is open. */
export async function startServer(wish: ServerWish = {}): Promise<HallServer> {
  const dataDir = wish.dataDir ?? newDataDir(wish.databaseUrl === undefined)
  const port = wish.port ?? (await freePort())
  const child = spawn('node', ['server/main.ts'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'test',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
      ...(wish.databaseUrl && { DATABASE_URL: wish.databaseUrl }),
      ...(wish.ahead && { TEST_CLOCK_OFFSET: String(wish.ahead) }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  const url = await announced(child, join(dataDir, 'server.log'))
  return {
    url,
    dataDir,
    async stop(signal = 'SIGTERM') {
      await ended(child, signal)
      if (!wish.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A data folder of one's own: a copy of the prepared one, or an empty one for another database. */
export function newDataDir(isCopy = true): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'openhall-e2e-'))
  if (isCopy) cpSync(process.env.E2E_PREPARED!, dataDir, { recursive: true })
  return dataDir
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function announced(child: ChildProcess, log: string): Promise<string> {
  const file = createWriteStream(log, { flags: 'a' })
  child.stderr!.pipe(file)
  let said = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`the server was not ready in time: ${said}`)),
      READY_WITHIN_MS,
    )
    child.stdout!.on('data', (part: Buffer) => {
      said += part
      file.write(part)
      const url = ANNOUNCED.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(late)
      resolve(url)
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`the server ended with ${code}: ${said}${readFileSync(log, 'utf8')}`))
    })
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
