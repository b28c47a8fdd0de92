import { expect, type Locator, type Page } from '@playwright/test'

/** What to give a field: words to type, the value or values to choose. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Fills the fields of a form by their names, whatever kind they are. */
export async function fill(form: Page | Locator, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`)
    await expect(field, `the field ${name}`).not.toHaveCount(0)
    const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type)
    for (const one of [value].flat()) {
      if (kind === 'radio' || kind === 'checkbox')
        await form.locator(`[name="${name}"][value="${one}"]`).check()
      else if (kind.startsWith('select')) await field.first().selectOption(one)
      else await field.first().fill(one)
    }
  }
}

/** What stands in a field now; of choices, what is chosen. */
export async function typedIn(form: Page | Locator, name: string): Promise<string> {
  const field = form.locator(`[name="${name}"]`)
  const kind = await field.first().evaluate((element) => (element as HTMLInputElement).type)
  if (kind !== 'radio' && kind !== 'checkbox') return field.first().inputValue()
  return (await form.locator(`[name="${name}"]:checked`).getAttribute('value')) ?? ''
}

/** The page says what is wrong: on top with a link to each field that may name it, beside the field, in its title. */
export async function expectRefused(page: Page, field: string): Promise<void> {
  await expect(page).toHaveURL(/#error-summary$/)
  const summary = page.locator('#error-summary')
  await expect(summary).toBeVisible()
  const link = summary.locator(`a[href="#${field}"]`)
  const said = (await page.locator(`[id="${field}-error"]`).textContent()) ?? ''
  const words = said.replace(/^(Error:|错误：)\s*/, '')
  expect(words.length).toBeGreaterThan(3)
  await expect(link.first()).toContainText(words)
  await expect(page).toHaveTitle(/^(Error: |错误：)/)
}
