import { QUEUE_VIEWS, type QueueView } from '#domain/case-file/queue-view.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { type SavedLine, SavedList } from './saved-list.tsx'

type QueueSideProps = {
  locale: Locale
  /** Null while search results are shown. */
  view: QueueView | null
  counts: Readonly<Partial<Record<QueueView, number>>>
  /** From here on a count says "99+". */
  countedTo: number
  hrefs: Readonly<Record<QueueView, string>>
  saved: readonly SavedLine[]
  /** The list that is shown, as a query. */
  query: string
}

const WATCHED: readonly QueueView[] = ['waiting', 'late', 'orders', 'sent-on', 'closed']
const GROUPS = { now: QUEUE_VIEWS.filter((view) => !WATCHED.includes(view)), watch: WATCHED } as const

/** The lists beside the queue, with how many lines each has. */
export function QueueSide({ locale, view, counts, countedTo, hrefs, saved, query }: QueueSideProps) {
  const t = translator(locale)
  return (
    <nav className="views" aria-label={t('queue.views')}>
      {(['now', 'watch'] as const).map((group) => (
        <section key={group} aria-labelledby={`views-${group}`}>
          <h2 id={`views-${group}`}>{t(`queue.group.${group}`)}</h2>
          <ul>
            {GROUPS[group].map((one) => (
              <li key={one}>
                <a href={hrefs[one]} aria-current={one === view ? 'page' : undefined}>
                  {t(`queue.view.${one}`)}
                  <Count
                    n={counts[one]}
                    countedTo={countedTo}
                    many={t('queue.many')}
                    isLate={one === 'late'}
                  />
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <SavedList locale={locale} views={saved} query={query} countedTo={countedTo} />
    </nav>
  )
}

function Count({
  n,
  countedTo,
  many,
  isLate,
}: {
  n: number | undefined
  countedTo: number
  many: string
  isLate: boolean
}) {
  if (n === undefined) return null
  return <span className={isLate && n > 0 ? 'n late' : 'n'}>{n >= countedTo ? many : n}</span>
}
