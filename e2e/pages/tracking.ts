import { expect, type Page } from '@playwright/test'
import type { Say } from '../hall/words.ts'
import type { Receipt } from './filing.ts'
import { type Fields, fill } from './form.ts'

/** A resident's page of a case file. */
export class Tracking {
  readonly page: Page
  readonly say: Say
  readonly root: string

  constructor(page: Page, say: Say, root: string) {
    this.page = page
    this.say = say
    this.root = root
  }

  /** Reference and code, typed as somebody types them. */
  async open({ reference, code }: Receipt): Promise<void> {
    await this.page.goto(`${this.root}/track`)
    await this.enter({ reference, code })
  }

  async enter(fields: Fields): Promise<void> {
    await fill(this.page.locator('main'), fields)
    await this.page.getByRole('button', { name: this.say('track.open'), exact: true }).click()
  }

  async expectStage(stage: string): Promise<void> {
    await expect(this.page.locator('h1')).toHaveText(this.say(`track.stage.${stage}.title`))
  }

  /** Opens a move of the resident, fills its form and sends it. */
  async make(move: string, fields: Fields): Promise<void> {
    const form = this.page.locator(`form[action$="/${move}"]`)
    const details = this.page.locator(`details#${move}`)
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
    await fill(form, fields)
    await form.getByRole('button').click()
  }
}
