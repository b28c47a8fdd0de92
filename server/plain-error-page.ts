import type { ErrorStatus } from '#i18n/error-pages.ts'
import { translator } from '#i18n/translate.ts'
import { htmlText } from './html-text.ts'
import type { Locale } from './language.ts'

/** The error page for when the application cannot draw one: the same words, complete, without the site's look. */
export function plainErrorPage(locale: Locale, status: ErrorStatus, id: string, resend: string): string {
  const t = translator(locale)
  const title = htmlText(t(`errors.${status}.title`))
  return `<!DOCTYPE html><html lang="${locale === 'zh' ? 'zh-Hans' : 'en'}"><head><meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="robots" content="noindex"/>
<title>${title}</title></head><body><main><h1>${title}</h1>
<p>${htmlText(t(`errors.${status}.body`))}</p><p>${htmlText(t(`errors.${status}.next`))}</p>${resend}
<p>${htmlText(t('errors.id', { id }))}</p>
<p><a href="/${locale}">${htmlText(t('errors.homeLink'))}</a> <a href="/${locale}/help">${htmlText(t('site.help'))}</a></p>
</main></body></html>`
}
