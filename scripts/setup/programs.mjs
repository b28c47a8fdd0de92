import { spawn } from 'node:child_process'
import { basename, delimiter, join } from 'node:path'

const KEPT_LINES = 60

/** The search path with this checkout's own programs first: Node 24 is among them. */
export function pathWithOwn(root, env) {
  return [join(root, 'node_modules', '.bin'), pathWithoutOwn(env)].join(delimiter)
}

/** The search path of the machine, without programs that an installation is about to delete. */
export function pathWithoutOwn(env) {
  const folders = (env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder)).join(delimiter)
}

/** The npm that started us, or the machine's. */
export function npmCommand(env) {
  const started = env.npm_execpath
  if (started && basename(started) === 'npm-cli.js') return ['node', started]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

/** Runs a program to its end; what it said is given back, the last lines of it. */
export function run([program, ...args], { cwd, env }) {
  return new Promise((resolve) => {
    const said = []
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program.endsWith('.cmd'),
    })
    const hear = (part) => {
      said.push(...String(part).split(/(?<=\n)/))
      said.splice(0, said.length - KEPT_LINES)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', (error) => resolve({ ok: false, said: String(error) }))
    child.on('close', (code) => resolve({ ok: code === 0, said: said.join('') }))
  })
}
