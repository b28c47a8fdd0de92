import type { Locator, Page } from '@playwright/test'
import type { File } from '../resident/files.ts'
import { type Fields, fill } from './form.ts'

/** Chooses files in the form of one page, for a resident as for staff, and sends it. */
export async function attach(page: Page, files: readonly File[], fields: Fields = {}): Promise<void> {
  const form = page.locator('form[action$="/attach"]')
  const details = page.locator('details', { has: form })
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click()
  await form.locator('input[type=file]').setInputFiles([...files])
  await fill(form, fields)
  await form.locator('button[type=submit]').click()
}

/** The links to the files of a page, the latest first. */
export function fileLinks(page: Page): Locator {
  return page.locator('main a[href*="/file/"]')
}
