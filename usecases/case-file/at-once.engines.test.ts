import { beforeEach, describe, expect, test } from 'vitest'
import { forEachEngine, type MakeDatabase } from '#db/testing/engines.ts'
import { newAccessCode } from '#domain/reference/access-code.ts'
import type { StaffActor } from '../actor.ts'
import { answerQuestion } from '../draft/answer-question.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { readDraft } from '../draft/read-draft.ts'
import { startDraft } from '../draft/start-draft.ts'
import { openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { staffActor } from '../testing/staff-actor.ts'
import { raw } from '../testing/typed.ts'
import { openCaseFile } from '../track/open-case-file.ts'
import { readReceipt } from '../track/read-receipt.ts'
import { takeIntake } from './take-intake.ts'

const SLUG = 'ask-a-question'
const DESK = 'civil-affairs-desk'

function times<T>(count: number, act: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, i) => act(i)))
}

forEachEngine((make: MakeDatabase) => {
  let here: TestHall
  beforeEach(async () => {
    here = await openTestHall({ make })
  })

  describe('several at once', () => {
    test('presses of Start make one draft', async () => {
      const browser = here.newBrowser()
      const pages = await times(6, () => startDraft(here.hall, browser, SLUG, false))
      expect(new Set(pages)).toEqual(new Set(['danger']))
      expect(await readDraft(here.hall, browser, SLUG)).not.toBeNull()
    })

    test('pages of one draft keep every answer', async () => {
      const browser = here.newBrowser()
      await startDraft(here.hall, browser, SLUG, false)
      const typed = { danger: 'none', helper: 'self', name: 'Ann', question: 'When?', reach: 'only-here' }
      const fields = Object.entries(typed)
      await times(fields.length, (i) => {
        const [question, value] = fields[i]!
        const input = { slug: SLUG, question, raw: raw({ [question]: value }), isChange: false }
        return answerQuestion(here.hall, browser, input)
      })
      const draft = await readDraft(here.hall, browser, SLUG)
      expect(Object.keys(draft!.answers).sort()).toEqual(Object.keys(typed).sort())
    })

    test('presses of Send file once, and each of them leads to the receipt', async () => {
      const browser = here.newBrowser()
      const key = await here.fill(browser, SLUG)
      const filed = await times(6, () => fileDraft(here.hall, browser, { slug: SLUG, key, locale: 'en' }))
      const reference = filed[0]!.ok && filed[0]!.reference
      expect(filed).toEqual(filed.map(() => ({ ok: true, reference })))
      expect((await readReceipt(here.hall, browser, String(reference)))?.accessCode).toMatch(
        /^\w{4}( \w{4}){4}$/,
      )
      expect(await here.events(String(reference))).toHaveLength(1)
    })

    test('filings by many people get numbers of their own', async () => {
      const filed = await times(12, () => here.file())
      expect(new Set(filed.map(({ reference }) => reference)).size).toBe(12)
    })

    test('presses of one intake file once', async () => {
      const clerk = await here.hire('clerk', DESK, 'clerk')
      const form = {
        key: here.hall.newId(),
        fields: raw({ what: '几点开门？', 'reach.phone': '13800001234' }),
      }
      const taken = await times(4, () => takeIntake(here.hall, clerk, 'session', form))
      expect(new Set(taken.map((one) => one.ok && one.reference)).size).toBe(1)
      expect(taken[0]!.ok).toBe(true)
    })

    test('presses of one form write once, and none of them is refused', async () => {
      const { browser, reference } = await here.file()
      const actor = await here.resident(browser, reference)
      const key = here.hall.newId()
      const made = await times(100, () => here.move(actor, reference, 'write', { text: 'Hello' }, { key }))
      expect(made.every(({ ok }) => ok)).toBe(true)
      expect(await here.events(reference)).toHaveLength(2)
    })

    test('two pages of one person both get through', async () => {
      const { browser, reference } = await here.file()
      const actor = await here.resident(browser, reference)
      const made = await times(5, (i) => here.move(actor, reference, 'write', { text: `Message ${i}` }))
      expect(made.every(({ ok }) => ok)).toBe(true)
      expect((await here.events(reference)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    })

    test('of two staff who saw the same page one is told what the other wrote', async () => {
      const { reference } = await here.file()
      const staff = [staffActor('one', DESK, 'lead'), staffActor('two', DESK, 'lead')]
      const made = await times(2, (i) =>
        here.move(staff[i]!, reference, 'message', { text: 'We look.' }, { version: 1, key: `k${i}` }),
      )
      expect(made.map((one) => (one.ok ? 'ok' : one.reason)).sort()).toEqual(['moved-on', 'ok'])
      expect(await here.events(reference)).toHaveLength(2)
    })

    test('of 1,000 races of two people on one case file none overwrites what the other wrote', async () => {
      const [one, two] = [staffActor('one', DESK, 'lead'), staffActor('two', DESK, 'lead')]
      for (let file = 0; file < 50; file += 1) {
        const { reference } = await here.file()
        for (let race = 0; race < 20; race += 1) {
          const { version } = await here.row(reference)
          const send = (actor: StaffActor, text: string) =>
            here.move(actor, reference, 'message', { text }, { version, key: here.hall.newId() })
          const made = await Promise.all([send(one, `one ${race}`), send(two, `two ${race}`)])
          const won = made.filter(({ ok }) => ok).length
          const told = made.filter((result) => !result.ok && result.reason === 'moved-on').length
          expect([won, told]).toEqual([1, 1])
          expect((await here.row(reference)).version).toBe(version + 1)
        }
        expect((await here.events(reference)).map(({ number }) => number)).toEqual(
          Array.from({ length: 21 }, (_, i) => i + 1),
        )
      }
    }, 120_000)

    test('takers of a case file: one gets it', async () => {
      const { reference } = await here.file()
      const made = await times(4, (i) => here.move(staffActor(`s${i}`, DESK, 'handler'), reference, 'take'))
      expect(made.filter(({ ok }) => ok)).toHaveLength(1)
      expect(made.filter((one) => !one.ok && one.reason === 'already-taken')).toHaveLength(3)
    })

    test('answers to one question: one is taken', async () => {
      const { browser, reference } = await here.file()
      const actor = await here.resident(browser, reference)
      await here.moved(TESTER, reference, 'ask-resident', { text: 'Which office?' })
      const made = await times(3, (i) => here.move(actor, reference, 'answer', { text: `This one ${i}` }))
      expect(made.map((one) => (one.ok ? 'ok' : one.reason)).sort()).toEqual([
        'ok',
        'wrong-stage',
        'wrong-stage',
      ])
      expect((await here.row(reference)).stage).toBe('filed')
    })

    test('wrong codes are counted one by one', async () => {
      const { reference, accessCode } = await here.file()
      const guess = (code: string) =>
        openCaseFile(here.hall, here.newBrowser(), { reference, code, shared: false })
      await times(20, (i) => guess(newAccessCode(new Uint8Array(12).fill(i))))
      expect(await guess(accessCode)).toEqual({ ok: false, reason: 'no-match' })
      here.pass(15 * 60_000 + 1)
      expect(await guess(accessCode)).toEqual({ ok: true, reference })
    })
  })
})
