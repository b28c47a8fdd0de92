import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

export type Started = { readonly port: number; stop(): Promise<void> }

const LONGEST_START = 60_000

/**
 * Starts a server of this project in a process of its own and waits until it answers. Its log goes to a file beside
 * its data. `ahead` moves its time by so many milliseconds.
 */
export function startServer(dataDir: string, ahead = 0): Promise<Started> {
  return start(['server/main.ts'], join(dataDir, 'server.log'), '/health/ready', {
    DATA_DIR: dataDir,
    ...(ahead !== 0 && { NODE_ENV: 'test', TEST_CLOCK_OFFSET: String(ahead) }),
  })
}

/** Starts a bare server of this folder; `given` is what it is told. */
export function startBare(script: string, log: string, given: unknown): Promise<Started> {
  return start([join(import.meta.dirname, '..', script), JSON.stringify(given)], log, '/ready')
}

async function start(
  args: readonly string[],
  log: string,
  ready: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const port = await freePort()
  const own = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|TEMP|SystemRoot)$/.test(name)),
  )
  const to = createWriteStream(log, { flags: 'a' })
  await once(to, 'open')
  const child = spawn(process.execPath, args, {
    env: { ...own, NODE_ENV: 'production', PORT: String(port), ...env },
    stdio: ['ignore', to, to],
  })
  const ended = once(child, 'exit')
  await Promise.race([
    answers(`http://127.0.0.1:${port}${ready}`),
    ended.then(() => Promise.reject(new Error(`${args[0]} did not start; its words are in ${log}`))),
  ])
  return {
    port,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function answers(url: string): Promise<void> {
  for (const end = performance.now() + LONGEST_START; performance.now() < end; await wait(100)) {
    const status = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (status) return
  }
  throw new Error(`${url} did not answer within a minute`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
