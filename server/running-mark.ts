import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join('.cache', 'running')
const SETUP_LOCK = join('.cache', 'setup.lock')

/**
 * Leaves a mark that a server of this checkout runs, so that `scripts/setup.mjs` neither builds nor installs under its
 * feet. Gives a function that takes it away. Throws while a set-up is at work.
 */
export function markRunning(dir: string, address: string): () => void {
  const folder = join(dir, FOLDER)
  const file = join(folder, `${process.pid}.json`)
  const unmark = () => rmSync(file, { force: true })
  mkdirSync(folder, { recursive: true })
  sweep(folder)
  writeFileSync(file, JSON.stringify({ pid: process.pid, address }))
  // The mark comes before the look, as a set-up locks before it looks for marks: one of the two sees the other.
  const working = pidIn(join(dir, SETUP_LOCK))
  if (working === undefined || !runs(working, 'setup.mjs')) return unmark
  unmark()
  throw new SetupUnderway(working)
}

export class SetupUnderway extends Error {
  constructor(pid: number) {
    super(
      `A set-up of this checkout is at work (process ${pid}). Wait until it has finished, then start again.`,
    )
    this.name = 'SetupUnderway'
  }
}

function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number.parseInt(name, 10)
    if (!Number.isInteger(pid) || !runs(pid, 'main.ts')) rmSync(join(folder, name), { force: true })
  }
}

function pidIn(file: string): number | undefined {
  try {
    const pid = Number(JSON.parse(readFileSync(file, 'utf8')).pid)
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

// Numbers are given out again, so where the system shows the command line it must name the script.
function runs(pid: number, script: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script)
  } catch {
    return true
  }
}
