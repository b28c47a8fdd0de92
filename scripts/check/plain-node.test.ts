import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

/** What `server/`, `jobs/` and `scripts/` reach is read by plain Node as well as by the bundler (stack.md, trap 5). */
const PLAIN = /^(domain|usecases|db|adapters|config|jobs|i18n|server)\//
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const programs = new Set(Object.values(scripts).flatMap((command) => /^node (\S+)/.exec(command)?.[1] ?? []))

test('every file of the plain layers loads in plain Node', { timeout: 60_000 }, () => {
  const files = sources()
    .map(({ file }) => file)
    .filter((file) => PLAIN.test(file) && !programs.has(file))
  expect(files.filter((file) => file.endsWith('.tsx'))).toEqual([])
  expect(files.length).toBeGreaterThan(200)
  const urls = files.map((file) => pathToFileURL(resolve(file)).href)
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '--eval', LOADER], {
    input: JSON.stringify(urls),
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: process.env.PATH },
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual([])
})

const LOADER = `
  import { readFileSync } from 'node:fs'
  const failed = []
  for (const url of JSON.parse(readFileSync(0, 'utf8')))
    await import(url).catch((error) => failed.push(url + ': ' + error.message))
  process.stdout.write(JSON.stringify(failed))
  process.exit(0)
`
