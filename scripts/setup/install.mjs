import { npmCommand, pathWithOwn, pathWithoutOwn, run } from './programs.mjs'
import { stampInstalled } from './stamps.mjs'

const WHOLE = ['--include=dev', '--include=optional', '--no-audit', '--no-fund']
const LOCK_REFUSED = /EUSAGE|can only install packages when|not in sync|Missing: .+ from lock file/

/**
 * Installs what the lock file names, the tools for building and testing too. Where npm refuses the lock file, because
 * it was written on another kind of machine, the same versions are installed without it and nothing is rewritten.
 */
export async function install(root, say) {
  say('Installing packages. The first time this takes about a minute.')
  const { NODE_ENV: _mode, ...rest } = process.env
  const env = { ...rest, PATH: pathWithoutOwn(rest) }
  const npm = npmCommand(env)
  const exact = await run([...npm, 'ci', ...WHOLE], { cwd: root, env })
  if (!exact.ok && !LOCK_REFUSED.test(exact.said)) throw new Error(`npm ci failed:\n${exact.said}`)
  if (!exact.ok) await installLoosely(root, env, npm, say)
  await checkNode(root)
  stampInstalled(root)
}

async function installLoosely(root, env, npm, say) {
  say('npm does not take the lock file on this machine. Installing from package.json instead.')
  const loose = await run([...npm, 'install', '--no-save', ...WHOLE], { cwd: root, env })
  if (!loose.ok) throw new Error(`npm install failed:\n${loose.said}`)
}

async function checkNode(root) {
  const env = { ...process.env, PATH: pathWithOwn(root, process.env) }
  const { said } = await run(['node', '--version'], { cwd: root, env })
  const major = Number(/^v(\d+)/.exec(said)?.[1])
  if (major >= 24) return
  throw new Error(
    `Node.js 24 is needed, and npm has none for this kind of machine (${process.platform} ${process.arch}). Install it from https://nodejs.org and start again.`,
  )
}
