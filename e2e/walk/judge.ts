import { brotliCompressSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, type Response } from '@playwright/test'
import { HtmlValidate } from 'html-validate'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // React writes void elements, boolean attributes and text its own way; the rest is judged as it stands.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'tel-non-breaking': 'off',
  },
})

/** No violation of accessibility that a program can see. */
export async function expectAccessible(page: Page): Promise<void> {
  // The other mode opens a blank page for each judgement, for the sake of foreign frames: no page of ours has one.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze()
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} (${nodes.length})`)
  expect(found).toEqual([])
}

/** Valid HTML as it was sent. */
export async function expectValid(html: string): Promise<void> {
  const { results } = await validator.validateString(html)
  const found = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  )
  expect(found).toEqual([])
}

/** At 320 and 360 pixels nothing has to be scrolled sideways. */
export async function expectNarrow(page: Page): Promise<void> {
  const size = page.viewportSize()!
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide, `at ${width} pixels the page is ${wide} too wide`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(size)
}

/** Compressed bytes of a page and what it loads; as sent, or as brotli would make it where it was sent plain. */
export async function weightOf(responses: readonly Response[]): Promise<number> {
  let bytes = 0
  for (const response of responses) {
    if (response.status() >= 300) continue
    const type = response.headers()['content-type'] ?? ''
    if (!/text\/(html|css)|javascript/.test(type)) continue
    const sent = Number(response.headers()['content-length'] ?? 0)
    bytes += response.headers()['content-encoding'] ? sent : brotliCompressSync(await response.body()).length
  }
  return bytes
}

/** A page of staff as it was sent and as it stands, with everything on it unfolded. */
export async function judgeStaffPage(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(200)
  await expectValid((await answer!.text()).replace(/<script[\s\S]*?<\/script>/g, ''))
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  await expectAccessible(page)
  await expectNarrow(page)
}

/** A resident's page: as it was sent, or else as it is sent to whoever asks again, and as it stands. */
export async function judgePage(page: Page, html?: string): Promise<void> {
  await expectValid(html ?? (await (await page.request.get(page.url())).text()))
  await expectAccessible(page)
  await expectNarrow(page)
}
