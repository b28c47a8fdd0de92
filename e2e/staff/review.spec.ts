import { expect, test } from '../hall/test.ts'
import { CasePage } from '../pages/case-page.ts'
import { Filing } from '../pages/filing.ts'
import { Tracking } from '../pages/tracking.ts'
import { LEAST } from '../resident/least.ts'

test('a petitioner asks for a review: the next higher body hears the person and decides, never who answered', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(150_000)
  const receipt = await new Filing(page, say, root).file('petition', LEAST)
  const { reference } = receipt
  const unit = new CasePage(await staff('petitions'))
  await unit.open(reference)
  await unit.has('accept', { route: '31-6', text: 'We take this up.' })
  const basis = await unit.firstBasis()
  await unit.has('decide', {
    ...{ outcome: 'not-supported', summary: 'We cannot do this.', basis },
    ...{ facts: 'We looked into it.', reasons: 'The rules do not allow it.' },
  })

  const tracking = new Tracking(page, say, root)
  await tracking.open(receipt)
  await expect(page.locator('details#ask-first-review')).toHaveCount(0)
  await unit.has('deliver', { manner: 'handed-over', 'proof-handed-over': 'Signed at the counter' })
  await page.reload()
  await tracking.make('ask-first-review', { text: 'Nobody came to look.' })
  await tracking.expectStage('in-first-review')

  await unit.open(reference)
  expect(await unit.moves()).not.toContain('decide-review')
  const body = await staff('manager')
  await body.goto('/staff?view=reviews')
  await body.locator(`main a[href="/staff/cases/${reference}"]`).first().click()
  const above = new CasePage(body)
  await expect(body.locator('main')).toContainText('Nobody came to look.')
  await above.has('open-hearing', { text: 'Please come on Tuesday at nine, room 204.' })
  await page.reload()
  await expect(page.locator('main')).toContainText('room 204')
  await above.has('close-hearing', { text: 'She was heard.' })
  await above.has('decide-review', {
    ...{ result: 'upheld', summary: 'The answer stands.', reasons: 'We heard you and looked again.' },
    ...(basis && { basis }),
  })
  await page.reload()
  await expect(page.locator('main')).toContainText('The answer stands.')
  await expect(page.locator('main')).not.toContainText('She was heard.')
})

test('whose petition was merged reads the whole answer, and asks for the review of it for all', async ({
  page,
  say,
  root,
  staff,
}) => {
  test.setTimeout(150_000)
  const first = await new Filing(page, say, root).file('petition', LEAST)
  await page.context().clearCookies()
  const second = await new Filing(page, say, root).file('petition', LEAST)
  const unit = new CasePage(await staff('petitions'))
  await unit.open(second.reference)
  await unit.has('merge', { into: first.reference, text: 'Both of you ask for the same.' })
  await unit.open(first.reference)
  await unit.has('accept', { route: '31-6', text: 'We take this up.' })
  const basis = await unit.firstBasis()
  await unit.has('decide', {
    ...{ outcome: 'not-supported', summary: 'We cannot do this.', basis },
    ...{ facts: 'We looked into it.', reasons: 'The rules do not allow it.' },
  })
  await expect(unit.form('deliver').locator(`a[href="/staff/cases/${second.reference}"]`)).toHaveCount(1)
  await unit.has('deliver', { manner: 'handed-over', 'proof-handed-over': 'Signed at the counter' })

  const tracking = new Tracking(page, say, root)
  await tracking.open(second)
  const answer = page.locator('section[aria-labelledby=shared]')
  await expect(answer).toContainText('The rules do not allow it.')
  await expect(answer).toContainText(say('track.decision.rights'))
  await expect(page.locator('main')).not.toContainText('Signed at the counter')
  await tracking.make('ask-first-review', { text: 'Nobody came to look.' })
  await expect(page.locator('main')).toContainText(say('track.done.ask-first-review'))
  await expect(page.locator('details#ask-first-review')).toHaveCount(0)

  await unit.open(first.reference)
  await expect(unit.page.locator('main')).toContainText('Nobody came to look.')
  await page.context().clearCookies()
  await tracking.open(first)
  await tracking.expectStage('in-first-review')
  await expect(page.locator('main')).not.toContainText('Nobody came to look.')
})
