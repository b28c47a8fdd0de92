import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

const HERE = import.meta.dirname
const execute = promisify(execFile)
const started: ChildProcess[] = []
let root = ''

// Stands for npm: notes what it was asked, refuses the lock file when told to, and lays a framework and a Node.
const NPM = `
const fs = require('node:fs')
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + ' NODE_ENV=' + process.env.NODE_ENV + '\\n')
if (process.argv[2] === 'ci' && fs.existsSync('refuse-lock')) {
  console.error('npm error code EUSAGE')
  process.exit(1)
}
fs.rmSync('node_modules', { recursive: true, force: true })
fs.mkdirSync('node_modules/next/dist/bin', { recursive: true })
fs.mkdirSync('node_modules/.bin', { recursive: true })
fs.symlinkSync(${JSON.stringify(process.execPath)}, 'node_modules/.bin/node')
fs.writeFileSync('node_modules/next/dist/bin/next', \`
const fs = require('node:fs')
fs.appendFileSync('calls', 'build NODE_ENV=' + process.env.NODE_ENV + ' DATA_DIR=' + process.env.DATA_DIR + '\\\\n')
if (fs.readFileSync('app/page.tsx', 'utf8') === 'broken') { console.error('no such module'); process.exit(1) }
fs.mkdirSync('.next', { recursive: true })
fs.writeFileSync('.next/BUILD_ID', 'x')
\`)
`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'setup-'))
  mkdirSync(join(root, 'scripts'))
  mkdirSync(join(root, 'app'))
  cpSync(join(HERE, 'setup.mjs'), join(root, 'scripts', 'setup.mjs'))
  cpSync(join(HERE, 'setup'), join(root, 'scripts', 'setup'), { recursive: true })
  write('package.json', JSON.stringify({ type: 'module', dependencies: { next: '1.0.0' } }))
  write('package-lock.json', '{}')
  write('app/page.tsx', 'one')
  mkdirSync(join(root, 'tools'))
  write('tools/npm-cli.js', NPM)
  write('tools/package.json', '{}')
})

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

function write(name: string, text: string) {
  writeFileSync(join(root, name), text)
}

async function setUp(purpose: string, env: Record<string, string> = {}) {
  const given = { ...process.env, npm_execpath: join(root, 'tools', 'npm-cli.js'), ...env }
  const args = [join(root, 'scripts', 'setup.mjs'), '--for', purpose]
  const ended = await execute(process.execPath, args, { cwd: root, env: given }).catch((error) => error)
  return { code: ended.code ?? 0, said: String(ended.stderr) }
}

function calls(): string[] {
  const text = existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8') : ''
  rmSync(join(root, 'calls'), { force: true })
  return text.split('\n').filter((line) => line !== '')
}

// A process whose command line names a script of ours, as a server or another set-up would.
function running(script: string): number {
  write(script, 'setInterval(() => {}, 1000)')
  const child = spawn(process.execPath, [join(root, script)])
  started.push(child)
  return child.pid!
}

test('the first start installs everything and builds; the second does neither', async () => {
  const first = await setUp('start', { NODE_ENV: 'production', DATA_DIR: '/elsewhere' })
  expect(first).toMatchObject({ code: 0 })
  const [npm, build, ...rest] = calls()
  expect(npm).toMatch(/^ci --include=dev .*NODE_ENV=undefined$/)
  expect(build).toBe('build NODE_ENV=production DATA_DIR=undefined')
  expect(rest).toEqual([])
  const began = performance.now()
  expect(await setUp('start')).toEqual({ code: 0, said: '' })
  expect(performance.now() - began).toBeLessThan(1000)
  expect(calls()).toEqual([])
})

test.each([
  ['start', true],
  ['bench', true],
  ['build', true],
  ['dev', false],
  ['test', false],
])('--for %s builds: %s', async (purpose, builds) => {
  await setUp(purpose)
  expect(calls().some((call) => call.startsWith('build'))).toBe(builds)
})

test.each([
  ['a source', 'app/page.tsx', 'two', ['build']],
  ['a new source', 'app/new.tsx', 'new', ['build']],
  ['a test', 'app/page.test.tsx', 'new', []],
  ['the lock file', 'package-lock.json', '{"a":1}', ['ci', 'build']],
  [
    'a script of package.json',
    'package.json',
    '{"type":"module","dependencies":{"next":"1.0.0"},"scripts":{"a":"b"}}',
    [],
  ],
])('after a change of %s only what is stale is done', async (_what, file, text, expected) => {
  await setUp('start')
  calls()
  write(file, text)
  expect(await setUp('start')).toMatchObject({ code: 0 })
  expect(calls().map((call) => call.split(' ')[0])).toEqual(expected)
})

test('where npm refuses the lock file, packages come without it and it is not rewritten', async () => {
  write('refuse-lock', '')
  expect(await setUp('dev')).toMatchObject({ code: 0 })
  expect(calls()[1]).toMatch(/^install --no-save /)
})

test('a failed build says why and is tried again', async () => {
  write('app/page.tsx', 'broken')
  expect(await setUp('start')).toMatchObject({ code: 1, said: expect.stringContaining('no such module') })
  write('app/page.tsx', 'mended')
  expect(await setUp('start')).toMatchObject({ code: 0 })
})

test('nothing is built or installed under a running server, and it is named', async () => {
  await setUp('start')
  const pid = running('main.ts')
  mkdirSync(join(root, '.cache', 'running'), { recursive: true })
  write(`.cache/running/${pid}.json`, JSON.stringify({ pid, address: 'http://127.0.0.1:3000' }))
  expect(await setUp('start')).toEqual({ code: 0, said: '' })
  calls()
  write('app/page.tsx', 'two')
  const refused = await setUp('start')
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining(`kill ${pid}`) })
  expect(calls()).toEqual([])
})

test('the mark of a server that was killed stops nobody', async () => {
  mkdirSync(join(root, '.cache', 'running'), { recursive: true })
  write('.cache/running/1.json', JSON.stringify({ pid: 1, address: 'http://127.0.0.1:3000' }))
  expect(await setUp('start')).toMatchObject({ code: 0 })
})

test('a set-up waits for another one, and takes over the lock of a dead one', async () => {
  mkdirSync(join(root, '.cache'))
  const pid = running('other-setup.mjs')
  write('.cache/setup.lock', JSON.stringify({ pid }))
  const waiting = setUp('dev')
  setTimeout(() => started[0]?.kill('SIGKILL'), 800)
  expect(await waiting).toMatchObject({ code: 0, said: expect.stringContaining(`process ${pid}`) })
  expect(existsSync(join(root, '.cache', 'setup.lock'))).toBe(false)
})

test('two at once install once', async () => {
  const ends = await Promise.all([setUp('start'), setUp('start')])
  expect(ends.map(({ code }) => code)).toEqual([0, 0])
  expect(calls().map((call) => call.split(' ')[0])).toEqual(['ci', 'build'])
})
