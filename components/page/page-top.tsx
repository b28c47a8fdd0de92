import { htmlLang, type Locale, otherLocale, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import type { PageTown } from './public-page.tsx'

export const SECTIONS = ['policies', 'services', 'track', 'open'] as const
export type Section = (typeof SECTIONS)[number]

type PageTopProps = { locale: Locale; town: PageTown; path: string; section?: Section | undefined }

/** Skip link, notice, language and text size, brand and menu: the same on every page. */
export function PageTop({ locale, town, path, section }: PageTopProps) {
  const t = translator(locale)
  return (
    <>
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <header className="top">
        <div className="notice">
          <div className="wrap">
            <p>{town.notice && wordsIn(town.notice, locale)}</p>
            <Tools locale={locale} path={path} />
          </div>
        </div>
        <div className="wrap bar">
          <a className="brand" href={`/${locale}`}>
            {t('site.brand')} <small>{wordsIn(town.name, locale)}</small>
          </a>
          <nav className="nav" aria-label={t('site.navLabel')}>
            <ul>
              {SECTIONS.map((name) => (
                <li key={name}>
                  <a href={`/${locale}/${name}`} aria-current={name === section ? 'true' : undefined}>
                    {t(`site.${name}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
    </>
  )
}

function Tools({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale)
  const other = otherLocale(locale)
  return (
    <ul className="tools" aria-label={t('site.toolsLabel')}>
      <li>
        <a href={`/${other}${path}`} lang={htmlLang(other)} hrefLang={htmlLang(other)} rel="alternate">
          {t('site.otherLanguage')}
        </a>
      </li>
      <li>
        <form method="post" action={`/${locale}/text-size`}>
          <input type="hidden" name="back" value={`/${locale}${path}`} />
          <button className="when-normal" type="submit" name="size" value="large">
            {t('site.largerText')}
          </button>
          <button className="when-large" type="submit" name="size" value="normal">
            {t('site.normalText')}
          </button>
        </form>
      </li>
    </ul>
  )
}
