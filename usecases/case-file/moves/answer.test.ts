import { beforeEach, describe, expect, test } from 'vitest'
import { openTestHall, TESTER, type TestHall } from '../../testing/open-hall.ts'

let here: TestHall
let reference: string

beforeEach(async () => {
  here = await openTestHall()
  ;({ reference } = await here.file())
  await here.moved(TESTER, reference, 'accept', { text: 'x' })
  await ask('Which lamp?\nSince when?')
})

const ask = (text: string) => here.moved(TESTER, reference, 'ask-resident', { text })
const LIST = { 'text-1': 'The one at the gate.', 'text-2': 'Since Monday.' }

describe('an answer to a list', () => {
  test('goes to the list that its form shows', async () => {
    await here.moved(TESTER, reference, 'answer', { ...LIST, asked: '1' })
    expect((await here.events(reference)).at(-1)).toMatchObject({ type: 'resident-answered' })
  })

  test('from a page that showed an earlier list is not put under another one, whatever its fields are', async () => {
    await here.moved(TESTER, reference, 'answer', { ...LIST, asked: '1' })
    await ask('Who owns it?\nWhere does it stand?')
    const anew = { ok: false, reason: 'asked-anew' }
    expect(await here.move(TESTER, reference, 'answer', { ...LIST, asked: '1' })).toEqual(anew)
    expect(await here.move(TESTER, reference, 'answer', { text: 'x', asked: '1' })).toEqual(anew)
    await here.moved(TESTER, reference, 'answer', { ...LIST, asked: '2' })
  })
})
