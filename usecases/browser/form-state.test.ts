import { beforeAll, expect, test } from 'vitest'
import { tables } from '#db/handle.ts'
import { MINUTE, openTestHall, type TestHall } from '../testing/open-hall.ts'
import { clearComputer } from './clear-computer.ts'
import { dropFormState, type FormState, keepFormState, readFormState, readFormStates } from './form-state.ts'

const PAGE = '/cases/HM-26-7K3M9Q'
const STATE: FormState = { raw: { text: ['My words'] }, problems: [], reason: 'moved-on' }

let here: TestHall
beforeAll(async () => {
  here = await openTestHall()
})

test('a refused form is kept for its browser and its page, for half an hour', async () => {
  const browser = here.newBrowser()
  await keepFormState(here.hall, browser, `${PAGE}/write`, STATE)
  expect(await readFormState(here.hall, browser, `${PAGE}/write`)).toEqual(STATE)
  expect(await readFormState(here.hall, browser, `${PAGE}/answer`)).toBeNull()
  expect(await readFormState(here.hall, here.newBrowser(), `${PAGE}/write`)).toBeNull()
  expect(await readFormState(here.hall, null, `${PAGE}/write`)).toBeNull()
  here.pass(30 * MINUTE)
  expect(await readFormState(here.hall, browser, `${PAGE}/write`)).toBeNull()
})

test('the forms of one page are found by their names, those of another page are not', async () => {
  const browser = here.newBrowser()
  for (const path of [`${PAGE}/write`, `${PAGE}/rate`, `${PAGE}X/reopen`, PAGE])
    await keepFormState(here.hall, browser, path, STATE)
  expect([...(await readFormStates(here.hall, browser, PAGE)).keys()].sort()).toEqual(['rate', 'write'])
  await dropFormState(here.hall, browser, `${PAGE}/write`)
  expect([...(await readFormStates(here.hall, browser, PAGE)).keys()]).toEqual(['rate'])
})

test('no secret that was typed is kept, and nothing is readable at rest', async () => {
  const browser = here.newBrowser()
  const raw = {
    code: ['SECRET'],
    password: ['SECRET'],
    'new-password': ['SECRET'],
    __proto__2: ['x'],
    text: ['personal'],
  }
  await keepFormState(here.hall, browser, '/track', { ...STATE, raw })
  expect(JSON.stringify(await readFormState(here.hall, browser, '/track'))).not.toContain('SECRET')
  const rows = await here.hall.read.select().from(tables(here.hall.read).formStates)
  for (const { sealed } of rows) expect(Buffer.from(sealed).toString('latin1')).not.toContain('personal')
})

test('names that objects have of themselves are names like others', async () => {
  const browser = here.newBrowser()
  const raw = Object.assign(Object.create(null), { constructor: ['a'], toString: ['b'] })
  Object.defineProperty(raw, '__proto__', { value: ['c'], enumerable: true })
  await keepFormState(here.hall, browser, '/p', { ...STATE, raw })
  const kept = (await readFormState(here.hall, browser, '/p'))!.raw
  expect(Object.entries(kept)).toEqual([
    ['constructor', ['a']],
    ['toString', ['b']],
    ['__proto__', ['c']],
  ])
})

test('clearing the computer leaves nothing', async () => {
  const { browser, reference } = await here.file()
  await keepFormState(here.hall, browser, PAGE, STATE)
  await clearComputer(here.hall, browser)
  expect(await readFormState(here.hall, browser, PAGE)).toBeNull()
  await expect(here.resident(browser, reference)).rejects.toThrow()
})
