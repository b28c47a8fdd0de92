import { readFileSync } from 'node:fs'

/**
 * Whether a process is alive and runs a certain script. Numbers are given out again, so where the system shows the
 * command line it must name the script.
 */
export function runs(pid, script) {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script)
  } catch {
    return true
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
