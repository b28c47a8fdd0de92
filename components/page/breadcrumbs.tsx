import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type BreadcrumbsProps = { locale: Locale; links: readonly { href: string; text: string }[] }

/** The way from the first page to this one; the page itself is its `h1`. */
export function Breadcrumbs({ locale, links }: BreadcrumbsProps) {
  const t = translator(locale)
  const all = [{ href: `/${locale}`, text: t('site.home') }, ...links]
  return (
    <nav className="crumb" aria-label={t('site.breadcrumb')}>
      <ol>
        {all.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
