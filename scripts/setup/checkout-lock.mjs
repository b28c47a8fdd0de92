import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runs } from './processes.mjs'

const LOOK_EVERY_MS = 300
const PATIENCE_MS = 10 * 60_000

/** Runs `work` while no other set-up of this checkout does; waits for one that is at work, and clears a dead one's lock. */
export async function whileAlone(root, say, work) {
  const lock = join(root, '.cache', 'setup.lock')
  mkdirSync(join(root, '.cache'), { recursive: true })
  await take(lock, say)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** Servers of this checkout that run now, as `{ pid, address }`. */
export function runningServers(root) {
  const folder = join(root, '.cache', 'running')
  const marks = namesIn(folder).map((name) => readMark(join(folder, name)))
  return marks.filter((mark) => mark !== undefined && runs(mark.pid, 'main.ts'))
}

async function take(lock, say) {
  const until = Date.now() + PATIENCE_MS
  let told = false
  while (!isMade(lock)) {
    const holder = readMark(lock)?.pid
    if (holder === undefined && isYoung(lock)) await wait(LOOK_EVERY_MS)
    else if (!runs(holder, 'setup.mjs')) clear(lock, holder)
    else if (Date.now() > until)
      throw new Error(`The set-up of process ${holder} does not end. Stop it: kill ${holder}`)
    else {
      if (!told) say(`Another set-up of this checkout is at work (process ${holder}). Waiting for it.`)
      told = true
      await wait(LOOK_EVERY_MS)
    }
  }
}

function isMade(lock) {
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid }), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

// Just made, and its maker has not written its name yet.
function isYoung(lock) {
  try {
    return Date.now() - statSync(lock).mtimeMs < 2000
  } catch {
    return true
  }
}

// Taken aside first: if another process has made the lock its own in between, it gets it back.
function clear(lock, holder) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (readMark(aside)?.pid === holder) rmSync(aside, { force: true })
  else renameSync(aside, lock)
}

function readMark(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
