import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathWithOwn, run } from './programs.mjs'
import { hashOfSources, stampBuilt } from './stamps.mjs'

/** Builds the site with Node 24. The build depends on the sources alone: no setting reaches it. */
export async function build(root, say) {
  say('Building the site. This takes about half a minute.')
  const hash = hashOfSources(root)
  const env = buildEnvironment(root)
  rmSync(join(root, '.next', 'BUILD_ID'), { force: true })
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const built = await run(['node', next, 'build'], { cwd: root, env })
  if (!built.ok) throw new Error(`The build failed:\n${built.said}`)
  stampBuilt(root, hash)
}

function buildEnvironment(root) {
  const { HOME, TMPDIR, TEMP, SystemRoot, CI, NODE_EXTRA_CA_CERTS } = process.env
  const kept = { HOME, TMPDIR, TEMP, SystemRoot, CI, NODE_EXTRA_CA_CERTS }
  const given = Object.entries(kept).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(given),
    PATH: pathWithOwn(root, process.env),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
