import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forEachEngine } from '#db/testing/engines.ts'
import { openTestHall, TESTER } from '../testing/open-hall.ts'
import { raw } from '../testing/typed.ts'
import { attachFiles } from './attach-files.ts'
import { countLostFiles } from './count-lost-files.ts'
import { document } from './testing/sample-files.ts'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'openhall-at-once-'))
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

forEachEngine((make) => {
  test('one form sent many times, and others at the same moment: each file once, each under its own event', async () => {
    const here = await openTestHall({ make, env: { DATA_DIR: mkdtempSync(join(dataDir, 'hall-')) } })
    const { reference } = await here.file('complain-about-facilities')
    const send = (key: string, words: string) =>
      attachFiles(
        here.hall,
        TESTER,
        { reference, version: null, key, sent: [document(words), document(`${words}, page 2`)] },
        raw({ readers: 'staff' }),
      )
    const twice = here.hall.newId()
    const made = await Promise.all([
      ...Array.from({ length: 4 }, () => send(twice, 'the lease')),
      ...Array.from({ length: 4 }, (_, i) => send(here.hall.newId(), `paper ${i}`)),
    ])
    expect(made.map(({ ok }) => ok)).toEqual(made.map(() => true))
    const attached = (await here.events(reference)).filter(({ type }) => type === 'attached')
    expect(attached).toHaveLength(10)
    expect(await countLostFiles(here.hall)).toBe(0)
    let onDisk = 0
    for await (const _ of here.hall.files.list()) onDisk += 1
    expect(onDisk).toBe(10)
  })
})
