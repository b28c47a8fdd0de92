import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

export function SearchForm({ locale, query }: { locale: Locale; query?: string }) {
  const t = translator(locale)
  return (
    <search>
      <form className="ask" method="get" action={`/${locale}/search`}>
        <input
          className="input wide"
          type="search"
          name="q"
          aria-label={t('home.searchLabel')}
          defaultValue={query}
          maxLength={200}
          enterKeyHint="search"
        />
        <button className="btn" type="submit">
          {t('home.search')}
        </button>
      </form>
    </search>
  )
}
