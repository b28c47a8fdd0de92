import { beforeEach, describe, expect, test } from 'vitest'
import { forEachEngine, type MakeDatabase } from '#db/testing/engines.ts'
import { foldCaseFile } from '#domain/case-file/fold.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { Actor, StaffActor } from '../actor.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { openTestHall, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import type { Typed } from '../testing/typed.ts'

const FACILITIES = 'complain-about-facilities'
const LAMP = { what: { what: 'light' }, place: { 'place.area': 'cuihu', 'place.text': 'north gate' } }
const ANSWER = {
  outcome: 'supported',
  ...{ summary: 'The lamp is mended.', facts: 'x', reasons: 'x', next: 'x' },
  basis: 'complaints-and-petitions:pw-32',
}

forEachEngine((make: MakeDatabase) => {
  let here: TestHall
  let first: Awaited<ReturnType<TestHall['file']>>
  let lead: StaffActor
  beforeEach(async () => {
    here = await openTestHall({ make })
    first = await here.file(FACILITIES, LAMP)
    lead = staffActor('lead', (await here.row(first.reference)).unitId, 'lead', 'triage', 'handler')
  })

  const state = async (reference: string) => foldCaseFile(await here.events(reference))
  const count = async (reference: string, type: string) =>
    (await here.events(reference)).filter((event) => event.type === type).length
  async function made(actor: Actor, reference: string, move: Move, fields: Typed): Promise<string> {
    const result = await here.move(actor, reference, move, fields)
    return result.ok ? 'ok' : result.reason
  }

  describe('case files that go on as one', () => {
    test('an answer to all and what each of them writes get through at once, every word of it', async () => {
      const others = [await here.file(FACILITIES, LAMP), await here.file(FACILITIES, LAMP)]
      for (const { reference } of others)
        await here.moved(lead, reference, 'merge', { into: first.reference, text: 'We handle them as one.' })
      const holders = await Promise.all(others.map((one) => here.resident(one.browser, one.reference)))
      const sent = [1, 2, 3, 4].flatMap((round) => [
        made(lead, first.reference, 'message', { text: `To all ${round}`, everybody: 'yes' }),
        ...others.map((one, i) => made(holders[i]!, one.reference, 'write', { text: `Dark ${round}` })),
      ])
      expect(new Set(await Promise.all(sent))).toEqual(new Set(['ok']))
      expect(await count(first.reference, 'follower-wrote')).toBe(8)
      for (const { reference } of others) expect(await count(reference, 'answer-shared')).toBe(4)
    })

    test('of those who got one answer and ask for its review at once, one begins it for all', async () => {
      const others = [await here.file(FACILITIES, LAMP), await here.file(FACILITIES, LAMP)]
      for (const { reference } of others)
        await here.moved(lead, reference, 'merge', { into: first.reference, text: 'We handle them as one.' })
      await here.moved(lead, first.reference, 'accept', { text: 'We look at the lamp.', route: '31-6' })
      await here.moved(lead, first.reference, 'decide', ANSWER)
      await here.moved(lead, first.reference, 'deliver', { manner: 'tracker' })
      const asked = await Promise.all(
        [first, ...others].map(async ({ browser, reference }) =>
          made(await here.resident(browser, reference), reference, 'ask-first-review', {
            text: 'Still dark.',
          }),
        ),
      )
      expect(asked.filter((one) => one === 'ok')).toHaveLength(1)
      expect(await count(first.reference, 'review-asked')).toBe(1)
      expect(await state(first.reference)).toMatchObject({ stage: 'in-first-review' })
      for (const { reference } of others) expect((await state(reference)).rights).toEqual([])
    })

    test('two that are to go into each other become one', async () => {
      const second = await here.file(FACILITIES, LAMP)
      const merges = await Promise.all([
        made(lead, first.reference, 'merge', { into: second.reference, text: 'x' }),
        made(lead, second.reference, 'merge', { into: first.reference, text: 'x' }),
      ])
      expect(merges.filter((one) => one === 'ok')).toHaveLength(1)
      const stages = [(await state(first.reference)).stage, (await state(second.reference)).stage]
      expect(stages.filter((stage) => stage === 'merged')).toHaveLength(1)
    })

    test('whoever joins while the first is withdrawn follows it, or goes their own way', async () => {
      const browser = here.newBrowser()
      const key = await here.fill(browser, FACILITIES, LAMP)
      const owner = await here.resident(first.browser, first.reference)
      const [filed, withdrawn] = await Promise.all([
        fileDraft(here.hall, browser, { slug: FACILITIES, key, locale: 'en', joins: first.reference }),
        made(owner, first.reference, 'withdraw', { sure: 'yes' }),
      ])
      const joined = filed.ok && (await state(filed.reference)).followsId !== null
      const { stage } = await state(first.reference)
      expect([stage, withdrawn]).toEqual(joined ? ['filed', 'others-joined'] : ['withdrawn', 'ok'])
    })
  })
})
