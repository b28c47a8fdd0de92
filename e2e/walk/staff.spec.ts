import { expect, test } from '../hall/test.ts'
import { wordsOf } from '../hall/words.ts'
import { Filing } from '../pages/filing.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'
import { expectAccessible, expectNarrow, expectValid } from './judge.ts'

const PAGES = [
  '/staff',
  '/staff?view=closed',
  '/staff?q=lamp',
  '/staff/intake',
  '/staff/account',
  '/staff/keys',
  '/staff/views',
  '/staff?show=save',
  '/staff/people',
  '/staff/people/workload',
  '/manage',
  '/manage/list?figure=received',
]

for (const person of ['facilities', 'petitions'] as const) {
  test(`the pages of staff, in the language of ${person}`, async ({ page, staff }) => {
    test.setTimeout(180_000)
    const { reference } = await new Filing(page, wordsOf('en'), '/en').file(
      'complain-about-facilities',
      STREETLIGHT,
    )
    const desk = await staff(person)
    const own = person === 'facilities' ? [`/staff/cases/${reference}`] : []
    for (const path of [...PAGES, ...own]) {
      await test.step(path, async () => {
        const answer = await desk.goto(path)
        expect(answer?.status()).toBe(200)
        await expectValid((await answer!.text()).replace(/<script[\s\S]*?<\/script>/g, ''))
        await expectAccessible(desk)
        await expectNarrow(desk)
      })
    }
  })
}

test('the way in', async ({ page }) => {
  const answer = await page.goto('/staff/sign-in')
  await expectValid((await answer!.text()).replace(/<script[\s\S]*?<\/script>/g, ''))
  await expectAccessible(page)
  await expectNarrow(page)
})
