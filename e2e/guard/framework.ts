import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../hall/server.ts'

const READY_WITHIN_MS = 60_000

/** The same build without `server/` in front of it: what is left when every check there has been got round. */
export async function startBareFramework(dataDir: string): Promise<{ url: string; stop(): void }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child: ChildProcess = spawn(
    'node',
    ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)],
    {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        PORT: String(port),
        NEXTAUTH_URL: url,
        NEXT_TELEMETRY_DISABLED: '1',
      },
      stdio: 'ignore',
    },
  )
  process.once('exit', () => child.kill('SIGKILL'))
  const until = performance.now() + READY_WITHIN_MS
  while (!(await answers(`${url}/staff/sign-in`))) {
    if (performance.now() > until || child.exitCode !== null) throw new Error('the framework did not start')
    await wait(100)
  }
  return { url, stop: () => child.kill('SIGKILL') }
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
