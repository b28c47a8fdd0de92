import type { Person } from '../hall/sign-in.ts'
import { test } from '../hall/test.ts'
import { expectAccessible, expectNarrow, expectValid, judgeStaffPage } from './judge.ts'
import { STAFF_PAGES } from './pages.ts'
import { readIn } from './staff-language.ts'

for (const language of ['en', 'zh'] as const) {
  for (const [person, pages] of Object.entries(STAFF_PAGES)) {
    test(`the pages of ${person} in ${language}`, async ({ staff }) => {
      test.setTimeout(180_000)
      const desk = await staff(person as Person)
      await readIn(desk, language)
      for (const path of pages) await test.step(path, () => judgeStaffPage(desk, path))
    })
  }
}

test('the way in', async ({ page }) => {
  const answer = await page.goto('/staff/sign-in')
  await expectValid((await answer!.text()).replace(/<script[\s\S]*?<\/script>/g, ''))
  await expectAccessible(page)
  await expectNarrow(page)
})
