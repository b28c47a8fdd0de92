import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { PhoneLink } from './phone-link.tsx'
import type { PageTown } from './public-page.tsx'

const PAGES = ['help', 'accessibility', 'privacy', 'offices'] as const

type PageFootProps = { locale: Locale; town: PageTown; path: string }

export function PageFoot({ locale, town, path }: PageFootProps) {
  const t = translator(locale)
  return (
    <footer className="foot">
      <div className="wrap">
        <nav aria-label={t('site.footerLabel')}>
          <ul>
            {PAGES.map((page) => (
              <li key={page}>
                <a href={`/${locale}/${page}`} aria-current={path === `/${page}` ? 'page' : undefined}>
                  {t(`site.${page}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p>{t.rich('site.dutyPhone', { phone: () => <PhoneLink phone={town.dutyPhone} /> })}</p>
      </div>
    </footer>
  )
}
