import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** One box for references, names, words and phone endings. */
export function QueueSearch({ locale, query }: { locale: Locale; query: string }) {
  const t = translator(locale)
  return (
    <search>
      <form className="ask" method="get" action="/staff">
        <input
          className="input wide"
          id="search"
          type="search"
          name="q"
          aria-label={t('queue.searchLabel')}
          placeholder={t('queue.searchLabel')}
          defaultValue={query}
          maxLength={200}
          enterKeyHint="search"
        />
        <button className="btn quiet" type="submit">
          {t('queue.search')}
        </button>
      </form>
    </search>
  )
}
