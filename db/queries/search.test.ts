import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { allRows } from '#db/dialect/sql.ts'
import type { Database } from '#db/open.ts'
import { forEachEngine } from '#db/testing/engines.ts'
import { phrasesOf, tokensOf } from '#domain/search/tokens.ts'
import { caseMatches, deleteCaseSearch, putCaseSearch } from './search.ts'

const hidden = (token: string) => createHmac('sha256', 'key').update(token).digest('hex').slice(0, 16)

const CASES = {
  lamp: '人民路路灯不亮，已经三天了。The street lamp near building 12 is broken.',
  water: '幸福里自来水漏水，电话 139 0000 5678',
  lift: 'Ｌｉｆｔ in 滨河公园 stopped; 灯 is fine, 路 is not',
}

forEachEngine((make) => {
  let database: Database

  beforeEach(async () => {
    database = await make()
  })

  const put = (id: string, tokens: string[]) => database.transaction((tx) => putCaseSearch(tx, id, tokens))

  async function found(phrases: string[][]) {
    const candidates = sql`(select 'lamp' as id union all select 'water' union all select 'lift' union all select 'one' union all select 'two') c`
    const rows = await allRows<{ id: string }>(
      database.read,
      sql`select id from ${candidates} where ${caseMatches(database.read, sql`c.id`, phrases)} order by id`,
    )
    return rows.map(({ id }) => id)
  }

  const asked = (text: string) => found(phrasesOf(text).map((phrase) => phrase.map(hidden)))

  describe('case files under keyed tokens', () => {
    beforeEach(async () => {
      for (const [id, text] of Object.entries(CASES)) await put(id, tokensOf(text).map(hidden))
    })

    test.each([
      ['灯', ['lamp', 'lift']],
      ['路灯', ['lamp']],
      ['水', ['water']],
      ['漏水', ['water']],
      ['自来水漏水', ['water']],
      ['水自来', []],
      ['灯路', []],
      ['路 灯', ['lamp', 'lift']],
      ['lamp', ['lamp']],
      ['STREET lamp', ['lamp']],
      ['lift', ['lift']],
      ['5678', ['water']],
      ['12', ['lamp']],
      ['公园 stopped', ['lift']],
      ['公园 lamp', []],
      ['，', []],
      ['', []],
    ])('%s', async (text, ids) => {
      expect(await asked(text)).toEqual(ids)
    })

    test('indexed anew, the former text is forgotten', async () => {
      await put('lamp', tokensOf('下水道堵塞').map(hidden))
      expect(await asked('路灯')).toEqual([])
      expect(await asked('堵塞')).toEqual(['lamp'])
    })

    test('deleted, it is not found; deleting what is absent does nothing', async () => {
      await database.transaction((tx) => deleteCaseSearch(tx, 'lamp'))
      await database.transaction((tx) => deleteCaseSearch(tx, 'lamp'))
      expect(await asked('灯')).toEqual(['lift'])
    })

    test('what a failed transaction indexed is not found', async () => {
      const failing = database.transaction(async (tx) => {
        await putCaseSearch(tx, 'one', tokensOf('井盖').map(hidden))
        throw new Error('undone')
      })
      await expect(failing).rejects.toThrow('undone')
      expect(await asked('井盖')).toEqual([])
    })
  })

  test('every keyed token is found, whatever its digits look like', async () => {
    const token = fc.stringMatching(/^[0-9a-f]{16}$/)
    const looksLikeNumber = fc.stringMatching(/^[0-9]{5,9}e[0-9]{6,10}$/).filter((text) => text.length === 16)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(token, looksLikeNumber), { minLength: 3, maxLength: 12 }),
        async (tokens) => {
          await put('one', tokens)
          await put('two', [])
          for (let start = 0; start + 1 < tokens.length; start += 1) {
            expect(await found([tokens.slice(start, start + 2)])).toEqual(['one'])
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
