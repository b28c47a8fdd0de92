import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

export type SavedLine = {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly count: { readonly n: number; readonly isMore: boolean } | null
}

type SavedListProps = {
  locale: Locale
  views: readonly SavedLine[]
  /** The list that is shown, as a query. */
  query: string
  countedTo: number
}

/** The saved lists beside the queue, with how many lines each has. */
export function SavedList({ locale, views, query, countedTo }: SavedListProps) {
  const t = translator(locale)
  if (views.length === 0) return null
  return (
    <section aria-labelledby="views-saved">
      <h2 id="views-saved">{t('desk.views.saved')}</h2>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a
              href={view.query === '' ? '/staff' : `/staff?${view.query}`}
              aria-current={view.query !== '' && view.query === query ? 'page' : undefined}
            >
              {view.name}
              {view.count && <span className="n">{countWords(view.count)}</span>}
            </a>
          </li>
        ))}
        <li>
          <a href="/staff/views">{t('desk.views.change')}</a>
        </li>
      </ul>
    </section>
  )

  function countWords({ n, isMore }: NonNullable<SavedLine['count']>): string {
    if (n >= countedTo) return t('queue.many')
    return isMore ? t('desk.views.more', { n }) : String(n)
  }
}
