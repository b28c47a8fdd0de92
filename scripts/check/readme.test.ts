import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

test('every command of the README exists', () => {
  const asked = [...readme.matchAll(/\bnpm (?:run (?:--silent )?)?([a-z][\w:-]*)/g)].map(([, name]) => name!)
  const own = asked.filter((name) => !['ci', 'install', 'run'].includes(name))
  expect(own).toEqual(expect.arrayContaining(['start', 'test']))
  expect(own.filter((name) => !(name in scripts))).toEqual([])
})

test('every file and picture that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, target]) => target!)
  expect(links.filter((target) => !existsSync(join(dirname('README.md'), target)))).toEqual([])
})

test('every script of package.json has its program', () => {
  const programs = Object.values(scripts).flatMap((command) => /^node (\S+)/.exec(command)?.[1] ?? [])
  expect(programs.length).toBeGreaterThan(5)
  expect(programs.filter((file) => !existsSync(file))).toEqual([])
})
