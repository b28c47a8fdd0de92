import { expect, test } from 'vitest'
import { forEachEngine } from '../testing/engines.ts'
import {
  deleteAttachmentsOn,
  findAttachment,
  insertAttachment,
  listAttachments,
  listNamed,
} from './attachment.ts'

const ONE = { id: 'a', caseFileId: 'one', eventNumber: 2 }
const OTHERS = [
  { id: 'b', caseFileId: 'one', eventNumber: 5 },
  { id: 'c', caseFileId: 'two', eventNumber: 2 },
]

forEachEngine((make) => {
  test('a file is found by its event, listed by its name, and forgotten with its case file', async () => {
    const database = await make()
    await database.transaction(async (tx) => {
      for (const row of [ONE, ...OTHERS]) await insertAttachment(tx, row)
    })
    expect(await findAttachment(database.read, 'one', 2)).toEqual(ONE)
    expect(await findAttachment(database.read, 'one', 3)).toBeUndefined()
    expect((await listNamed(database.read, ['a', 'c', 'x'])).sort()).toEqual(['a', 'c'])
    expect(await listNamed(database.read, [])).toEqual([])
    const gone = await database.transaction((tx) => deleteAttachmentsOn(tx, 'one'))
    expect(gone.sort()).toEqual(['a', 'b'])
    expect(await listAttachments(database.read)).toEqual([OTHERS[1]])
  })

  test('an event names one file', async () => {
    const database = await make()
    await database.transaction((tx) => insertAttachment(tx, ONE))
    const again = database.transaction((tx) => insertAttachment(tx, { ...ONE, id: 'd' }))
    await expect(again).rejects.toThrow()
  })
})
