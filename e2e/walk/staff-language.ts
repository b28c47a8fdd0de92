import { expect, type Page } from '@playwright/test'
import type { Language } from '../hall/words.ts'

/** From here on somebody of the staff reads in this language. */
export async function readIn(desk: Page, language: Language): Promise<void> {
  await desk.goto('/staff')
  const headers = { origin: new URL(desk.url()).origin }
  await desk.request.post('/staff/language', { form: { language }, headers, maxRedirects: 0 })
  await desk.reload()
  await expect(desk.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-Hans' : 'en')
}
