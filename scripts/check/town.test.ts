import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

function check(folder: string) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/town/main.ts', 'check', folder], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: process.env.PATH },
  })
  return { status, said: stdout + stderr }
}

test('`npm run town -- check` finds the demo town right: schema, both languages, references, plain language, articles', () => {
  expect(check('town')).toMatchObject({ status: 0, said: expect.stringContaining('is right') })
})

test('and names the file and the line of a mistake', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openhall-town-'))
  try {
    cpSync('town', folder, { recursive: true })
    writeFileSync(join(folder, 'services', 'suggest.yaml'), 'slug: suggest\nkind: wish\n')
    const { status, said } = check(folder)
    expect(status).toBe(1)
    expect(said).toMatch(/services\/suggest\.yaml:2/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
