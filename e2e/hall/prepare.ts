import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Makes the data folder that every server of this run gets a copy of: migrated, with the demo town and its staff; unless
 * whoever runs several runs has made one for all of them.
 */
export default function prepare() {
  if (process.env.BASE_URL || process.env.E2E_PREPARED) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'openhall-e2e-'))
  const { status, stderr } = spawnSync('node', ['scripts/test/prepare-data.ts', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the data folder could not be made: ${stderr}`)
  process.env.E2E_PREPARED = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
