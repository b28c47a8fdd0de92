import { translator } from '#i18n/translate.ts'
import { htmlText } from './html-text.ts'
import type { Locale } from './language.ts'

const SECRET = /password|code|token|secret/i

/**
 * A form that holds everything of a refused one, so that nothing typed is lost while the hall is out of order. None
 * for forms with a secret in them, which no page may show.
 */
export function resendForm(locale: Locale, action: string, body: Buffer | undefined): string {
  const fields = [...new URLSearchParams(body?.toString())]
  if (fields.length === 0 || fields.some(([name]) => SECRET.test(name))) return ''
  const inputs = fields.map(
    ([name, value]) => `<input type="hidden" name="${htmlText(name)}" value="${htmlText(value)}"/>`,
  )
  const button = `<button class="btn" type="submit">${htmlText(translator(locale)('errors.sendAgain'))}</button>`
  return `<form method="post" action="${htmlText(action)}">${inputs.join('')}${button}</form>`
}
