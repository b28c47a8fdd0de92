import { expect, type Locator, type Page } from '@playwright/test'
import { type Fields, fill } from './form.ts'

/** A case file as staff see it: what may be done now, each move a form of its own. */
export class CasePage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(reference: string): Promise<void> {
    const answer = await this.page.goto(`/staff/cases/${reference}`)
    expect(answer?.status()).toBe(200)
  }

  form(move: string): Locator {
    return this.page.locator(`form[action$="/${move}"]`)
  }

  /** The moves whose forms stand on the page. */
  async moves(): Promise<string[]> {
    const ids = await this.page.locator('details[id^="move-"]').evaluateAll((all) => all.map(({ id }) => id))
    return ids.map((id) => id.replace('move-', ''))
  }

  async fill(move: string, fields: Fields): Promise<void> {
    const details = this.page.locator(`details#move-${move}`)
    if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click()
    await fill(this.form(move), fields)
  }

  async make(move: string, fields: Fields = {}): Promise<void> {
    await this.fill(move, fields)
    await this.form(move).getByRole('button').last().click()
  }

  /** Makes a move and sees that it went through. */
  async has(move: string, fields: Fields = {}): Promise<void> {
    await this.make(move, fields)
    await expect(this.page).toHaveURL(new RegExp(`[?&]done=${move}(&|$)`))
  }

  /** The first of the articles that a decision may rest on. */
  async firstBasis(): Promise<string> {
    return (await this.form('decide').locator('[name=basis]').first().getAttribute('value')) ?? ''
  }
}
