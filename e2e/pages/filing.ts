import { expect, type Page } from '@playwright/test'
import type { Say } from '../hall/words.ts'
import { type Fields, fill } from './form.ts'

export type Receipt = { readonly reference: string; readonly code: string }
/** Answers by the id of their question; questions that are not here are passed over. */
export type AnswersById = Readonly<Record<string, Fields>>

/** A resident's way through a service: one question per page, check answers, receipt. */
export class Filing {
  readonly page: Page
  readonly say: Say
  readonly root: string

  constructor(page: Page, say: Say, root: string) {
    this.page = page
    this.say = say
    this.root = root
  }

  async start(slug: string, { shared = false } = {}): Promise<void> {
    await this.page.goto(`${this.root}/services/${slug}`)
    if (shared) await this.page.locator('[name=shared]').check()
    await this.press('filing.start')
    await expect(this.page).toHaveURL(new RegExp(`/services/${slug}/[a-z-]+$`))
  }

  /** The id of the question on the page, or `check`. */
  where(): string {
    return new URL(this.page.url()).pathname.split('/')[4] ?? ''
  }

  async answer(fields: Fields = {}): Promise<void> {
    await fill(this.page, fields)
    await this.press('form.continue')
  }

  /** Goes on without an answer, or with "I don't know" where the page offers it. */
  async passOver(): Promise<void> {
    const apart = this.page.locator('main [name$=".unknown"], main [name$=".none"]')
    if (await apart.count()) await apart.first().check()
    await this.press('form.continue')
  }

  /** Answers page after page, until `until` or the page of all answers. */
  async answerAll(answers: AnswersById, until = 'check'): Promise<void> {
    for (let pages = 0; pages < 40; pages++) {
      const question = this.where()
      if (question === until || question === 'check') return
      await (answers[question] ? this.answer(answers[question]) : this.passOver())
      const problem = this.page.locator('#error-summary')
      if (await problem.count()) throw new Error(`${question} was refused: ${await problem.textContent()}`)
    }
    throw new Error('the questions do not end')
  }

  async send(): Promise<Receipt> {
    await this.press('filing.file')
    await expect(this.page).toHaveURL(/\/cases\/[A-Z0-9-]+\/receipt$/)
    return this.receipt()
  }

  async receipt(): Promise<Receipt> {
    await expect(this.page.locator('h1')).toHaveText(this.say('filing.receiptTitle'))
    const [reference, code] = await this.page.locator('.slip dd').allTextContents()
    return { reference: reference!.trim(), code: code!.trim() }
  }

  /** From the first page of a service to its receipt. */
  async file(slug: string, answers: AnswersById): Promise<Receipt> {
    await this.start(slug)
    await this.answerAll(answers)
    return this.send()
  }

  async press(key: string): Promise<void> {
    await this.page.getByRole('button', { name: this.say(key), exact: true }).click()
  }
}
