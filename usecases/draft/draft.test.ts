import { beforeEach, describe, expect, test } from 'vitest'
import { DAY, demoTown, openTestHall, TESTER, type TestHall } from '../testing/open-hall.ts'
import { currentTown } from '../town/current-town.ts'
import { importTown } from '../town/import-town.ts'
import { fileDraft } from './file-draft.ts'
import { readDraft } from './read-draft.ts'
import { startDraft } from './start-draft.ts'

const SLUG = 'ask-a-question'
const QUESTION = { question: 'When does the office open?' }

let here: TestHall
let browser: string
beforeEach(async () => {
  here = await openTestHall()
  browser = here.newBrowser()
})

const start = (slug = SLUG, shared = false) => startDraft(here.hall, browser, slug, shared)
const draft = (who = browser) => readDraft(here.hall, who, SLUG)

describe('a draft', () => {
  test('begins at the first question and goes on where it was left', async () => {
    expect(await start()).toBe('danger')
    await here.answer(browser, SLUG, 'danger', { danger: 'none' })
    expect(await start()).not.toBe('danger')
    expect((await draft())?.answers.danger).toMatchObject({ value: 'none' })
  })

  test('belongs to one browser', async () => {
    await start()
    expect(await draft(here.newBrowser())).toBeNull()
  })

  test('keeps what was refused as it was typed, also while other pages are answered', async () => {
    await start()
    const typed = { reach: 'text', 'reach.phone': '12' }
    expect(await here.answer(browser, SLUG, 'reach', typed)).toEqual({ ok: false, reason: 'refused' })
    await here.answer(browser, SLUG, 'question', QUESTION)
    expect((await draft())?.refused).toMatchObject({ question: 'reach', raw: { 'reach.phone': ['12'] } })
    await here.answer(browser, SLUG, 'reach', { reach: 'only-here' })
    expect((await draft())?.refused).toBeNull()
  })

  test('lives thirty days after the last answer', async () => {
    await start()
    here.pass(29 * DAY)
    await here.answer(browser, SLUG, 'question', QUESTION)
    here.pass(29 * DAY)
    expect(await draft()).not.toBeNull()
    here.pass(DAY)
    expect(await draft()).toBeNull()
    expect(await here.answer(browser, SLUG, 'question', QUESTION)).toEqual({ ok: false, reason: 'no-draft' })
    expect(await start()).toBe('danger')
    expect((await draft())?.answers).toEqual({})
  })

  test.each(['__proto__', 'constructor', 'nothing', ''])('refuses a question %j', async (question) => {
    await start()
    await expect(here.answer(browser, SLUG, question, QUESTION)).rejects.toMatchObject({ code: 'not-found' })
  })

  test.each(['report-misconduct', 'nothing', '__proto__'])('cannot be started of %s', async (slug) => {
    await expect(start(slug)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is answered by sixty thousand characters with what is wrong, and loses none', async () => {
    await start()
    const text = '很'.repeat(60_000)
    expect(await here.answer(browser, SLUG, 'question', { question: text })).toEqual({
      ok: false,
      reason: 'refused',
    })
    expect((await draft())?.refused?.raw.question).toEqual([text])
  })

  test('takes one value where several were sent for one choice', async () => {
    await start()
    expect(await here.answer(browser, SLUG, 'danger', { danger: ['none', 'life'] })).toEqual({
      ok: false,
      reason: 'refused',
    })
  })

  test('is filed without characters that no text has', async () => {
    await here.fill(browser, SLUG, { question: { question: 'a\u0000b\u202ec\ud800' } })
    expect((await draft())?.answers.question).toMatchObject({ text: 'abc' })
  })
})

describe('a draft whose service changed meanwhile', () => {
  async function change(questions: (before: readonly { id: string }[]) => unknown[]): Promise<void> {
    const town = demoTown()
    const services = town.services.map((file) =>
      file.value.slug === SLUG
        ? { ...file, value: { ...file.value, questions: questions(file.value.questions) } }
        : file,
    )
    await importTown(here.hall, TESTER, { ...town, services } as typeof town)
  }

  test('goes on under the version it was begun with, and is filed under it', async () => {
    const key = await here.fill(browser, SLUG)
    const before = (await draft())!.service.version
    await change((questions) => questions.filter(({ id }) => id !== 'home'))
    await new Promise((resolve) => setTimeout(resolve, 1_050))
    expect((await currentTown(here.hall)).services.get(SLUG)?.version).toBeGreaterThan(before)
    expect((await draft())?.service.version).toBe(before)
    expect((await draft())?.service.questions.some(({ id }) => id === 'home')).toBe(true)
    const filed = await fileDraft(here.hall, browser, { slug: SLUG, key, locale: 'zh' })
    expect(filed.ok && (await here.row(filed.reference)).serviceVersion).toBe(before)
  })
})

describe('filing a draft', () => {
  test('waits for every answer', async () => {
    await start()
    const key = (await draft())!.row.idempotencyKey
    expect(await fileDraft(here.hall, browser, { slug: SLUG, key, locale: 'en' })).toEqual({
      ok: false,
      reason: 'unanswered',
      question: 'danger',
    })
  })

  test('twice gives the same case file, also from Back and for a changed form', async () => {
    const { browser: who, reference, key } = await here.file()
    const again = { slug: SLUG, key, locale: 'zh' } as const
    expect(await fileDraft(here.hall, who, again)).toEqual({ ok: true, reference })
    expect(await here.answer(who, SLUG, 'question', QUESTION)).toEqual({ ok: false, reason: 'no-draft' })
  })

  test('with a key of nobody or of somebody else files nothing', async () => {
    const key = await here.fill(browser, SLUG)
    const other = here.newBrowser()
    await here.fill(other, SLUG)
    const none = { ok: false, reason: 'no-draft' }
    expect(await fileDraft(here.hall, other, { slug: SLUG, key, locale: 'en' })).toEqual(none)
    expect(await fileDraft(here.hall, null, { slug: SLUG, key, locale: 'en' })).toEqual(none)
    expect(await fileDraft(here.hall, browser, { slug: 'suggest', key, locale: 'en' })).toEqual(none)
  })
})
