import { beforeEach, describe, expect, test } from 'vitest'
import { forEachEngine, type MakeDatabase } from '#db/testing/engines.ts'
import type { StaffActor } from '../actor.ts'
import { enterAbsence } from '../people/enter-absence.ts'
import { openTestHall, type TestHall } from '../testing/open-hall.ts'
import { raw } from '../testing/typed.ts'
import { markWriting } from './presence.ts'
import { savedViewsOf, saveView } from './saved-views.ts'
import { keepStaffDraft, staffDraftsOn } from './staff-drafts.ts'
import { tagCaseFile, tagsOn, untagCaseFile } from './tags.ts'

const DESK = 'civil-affairs-desk'

function times<T>(count: number, act: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => act(i)))
}

forEachEngine((make: MakeDatabase) => {
  let here: TestHall
  let lead: StaffActor
  let references: string[]
  beforeEach(async () => {
    here = await openTestHall({ make })
    lead = await here.hire('lead', DESK, 'lead', 'triage', 'handler')
    references = []
    for (let i = 0; i < 6; i += 1) references.push((await here.file()).reference)
  })

  describe('several at once', () => {
    test('the same new tag on many case files is one tag, and stands on each of them', async () => {
      await times(6, (i) => tagCaseFile(here.hall, lead, references[i]!, 'Heating'))
      const ids = await times(6, async (i) => (await tagsOn(here.hall, lead, references[i]!)).tags)
      expect(ids.map((tags) => tags.map(({ name }) => name))).toEqual(Array(6).fill(['Heating']))
      expect(new Set(ids.flatMap((tags) => tags.map(({ id }) => id))).size).toBe(1)
    })

    test('a tag that comes off here and goes on there stays there', async () => {
      for (let round = 0; round < 15; round += 1) {
        const [off, on] = [references[round % 2]!, references[(round + 1) % 2]!]
        await tagCaseFile(here.hall, lead, off, 'Roof')
        const [tag] = (await tagsOn(here.hall, lead, off)).tags
        await Promise.all([
          untagCaseFile(here.hall, lead, off, tag!.id),
          tagCaseFile(here.hall, lead, on, 'Roof'),
        ])
        const tags = (await tagsOn(here.hall, lead, on)).tags
        expect(tags.map(({ name }) => name)).toEqual(['Roof'])
        await untagCaseFile(here.hall, lead, on, tags[0]!.id)
      }
    })

    test('presses of Save keep one view each time, and never more views than one person may have', async () => {
      for (let round = 1; round <= 10; round += 1) {
        const view = { id: here.hall.newId(), name: `Mine ${round}`, query: 'view=mine', unitId: null }
        expect(await times(6, () => saveView(here.hall, lead, view))).toEqual(Array(6).fill({ ok: true }))
        expect(await savedViewsOf(here.hall, lead)).toHaveLength(round)
      }
      await times(24, (i) =>
        saveView(here.hall, lead, { id: here.hall.newId(), name: `Late ${i}`, query: '', unitId: null }),
      )
      expect(await savedViewsOf(here.hall, lead)).toHaveLength(30)
    })

    test('presses of one form enter one absence', async () => {
      await here.hire('deputy', DESK, 'handler')
      const fields = raw({ from: '2026-10-27', to: '2026-10-30', deputy: 'deputy' })
      const entered = await times(5, () => enterAbsence(here.hall, lead, fields))
      expect(entered.filter(({ ok }) => ok)).toHaveLength(1)
    })

    test('what is kept while somebody types is kept once', async () => {
      await times(8, (i) =>
        keepStaffDraft(here.hall, lead, references[0]!, 'message', raw({ text: `Word ${i}` })),
      )
      await times(8, () => markWriting(here.hall, lead, references[0]!, 'message'))
      expect((await staffDraftsOn(here.hall, lead, references[0]!)).size).toBe(1)
    })
  })
})
