import { test } from '../hall/test.ts'
import { wordsOf } from '../hall/words.ts'
import { attach } from '../pages/attaching.ts'
import { Filing } from '../pages/filing.ts'
import { DRAWING, PHOTO } from '../resident/files.ts'
import { STREETLIGHT } from '../resident/streetlight.ts'
import { judgePage, judgeStaffPage } from './judge.ts'
import { readIn } from './staff-language.ts'

test.describe.configure({ timeout: 120_000 })

for (const language of ['en', 'zh'] as const) {
  const say = wordsOf(language)
  const root = `/${language}`

  test(`a photo that was sent and one that was refused, in ${language}`, async ({ page, staff }) => {
    const { reference } = await new Filing(page, say, root).file('complain-about-facilities', STREETLIGHT)
    await page.goto(`${root}/cases/${reference}`)
    await attach(page, [PHOTO], { text: 'The lamp' })
    await judgePage(page)
    await attach(page, [DRAWING])
    await judgePage(page)

    const desk = await staff('facilities')
    await readIn(desk, language)
    await desk.goto(`/staff/cases/${reference}`)
    await attach(desk, [PHOTO], { readers: 'staff' })
    await judgeStaffPage(desk, `/staff/cases/${reference}`)
  })
}
