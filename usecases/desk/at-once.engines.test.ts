import { beforeEach, describe, expect, test } from 'vitest'
import { forEachEngine, type MakeDatabase } from '#db/testing/engines.ts'
import type { StaffActor } from '../actor.ts'
import { enterAbsence } from '../people/enter-absence.ts'
import { openTestHall, type TestHall } from '../testing/open-hall.ts'
import { raw } from '../testing/typed.ts'
import { bulkRunOf, startBulk } from './bulk-run.ts'
import { carryOutBulk, planBulk } from './carry-out-bulk.ts'
import { markWriting } from './presence.ts'
import { savedViewsOf, saveView } from './saved-views.ts'
import { keepStaffDraft } from './staff-drafts.ts'
import { tagCaseFile, untagCaseFile } from './tags.ts'
import { onDesk } from './testing/on-desk.ts'
import { undoBulk } from './undo-bulk.ts'

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
      const ids = await times(6, (i) => onDesk.tags(here.hall, lead, references[i]!))
      expect(ids.map((tags) => tags.map(({ name }) => name))).toEqual(Array(6).fill(['Heating']))
      expect(new Set(ids.flatMap((tags) => tags.map(({ id }) => id))).size).toBe(1)
    })

    test('a tag that comes off here and goes on there stays there', async () => {
      for (let round = 0; round < 15; round += 1) {
        const [off, on] = [references[round % 2]!, references[(round + 1) % 2]!]
        await tagCaseFile(here.hall, lead, off, 'Roof')
        const [tag] = await onDesk.tags(here.hall, lead, off)
        await Promise.all([
          untagCaseFile(here.hall, lead, off, tag!.id),
          tagCaseFile(here.hall, lead, on, 'Roof'),
        ])
        const tags = await onDesk.tags(here.hall, lead, on)
        expect(tags.map(({ name }) => name)).toEqual(['Roof'])
        await untagCaseFile(here.hall, lead, on, tags[0]!.id)
      }
    })

    test('presses of one button tag each case file once, and take it back once', async () => {
      const started = await startBulk(here.hall, lead, { act: 'tag', references })
      if (!started.ok) throw new Error(started.reason)
      const { id } = started
      await planBulk(here.hall, lead, id, { handlerId: '', tag: 'Roof', texts: { en: '', zh: '' } })
      await times(3, () => carryOutBulk(here.hall, lead, id))
      const done = await bulkRunOf(here.hall, lead, id)
      expect(done.results.map(({ reason }) => reason)).toEqual(Array(6).fill(null))
      await times(3, () => undoBulk(here.hall, lead, id))
      const { undone } = await bulkRunOf(here.hall, lead, id)
      expect(undone.map(({ reason }) => reason)).toEqual(Array(6).fill(null))
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
      expect((await onDesk.drafts(here.hall, lead, references[0]!)).size).toBe(1)
    })
  })
})
