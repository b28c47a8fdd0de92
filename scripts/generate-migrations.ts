import { spawnSync } from 'node:child_process'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { migrationNames } from '#db/migrate.ts'

const ROOT = resolve(import.meta.dirname, '..')
const ENGINES = [
  { dialect: 'sqlite', folder: 'sqlite' },
  { dialect: 'postgresql', folder: 'postgres' },
] as const

if (import.meta.main) process.exitCode = generateMigrations(process.argv.slice(2))

/**
 * Writes the migration from the last one to `db/tables` for both engines, under one name.
 * `--name intent` is needed; `--custom` makes empty files for SQL by hand; `--out DIR` writes elsewhere.
 */
export function generateMigrations(args: string[], stdio: 'inherit' | 'ignore' = 'inherit'): number {
  const { values } = parseArgs({
    args,
    options: { name: { type: 'string' }, custom: { type: 'boolean' }, out: { type: 'string' } },
  })
  const { name, custom = false, out = 'db/migrations' } = values
  if (!name || !/^[a-z][a-z0-9-]+$/.test(name)) {
    console.error('Name the intent: npm run generate:migrations -- --name add-legs')
    return 2
  }
  const folders = ENGINES.map(({ dialect, folder }) => {
    const target = resolve(ROOT, out, folder)
    generate(dialect, folder, target, custom ? [`--name=${name}`, '--custom'] : [`--name=${name}`], stdio)
    return target
  })
  return alike(folders) ? 0 : 1
}

function generate(
  dialect: string,
  engine: string,
  target: string,
  wishes: string[],
  stdio: 'inherit' | 'ignore',
) {
  const args = ['generate', `--dialect=${dialect}`, `--schema=db/dialect/${engine}/entry.cjs`]
  args.push(`--out=${relative(ROOT, target)}`, ...wishes)
  const { status } = spawnSync('drizzle-kit', args, { cwd: ROOT, stdio })
  if (status !== 0) throw new Error(`drizzle-kit did not finish for ${engine}`)
}

function alike(folders: string[]): boolean {
  const [one, other] = folders.map((folder) => migrationNames(folder).join('\n'))
  if (one !== other) console.error('The two folders differ now. Remove what was written and generate again.')
  return one === other
}
