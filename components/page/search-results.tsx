import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { DoorList } from './door-list.tsx'
import { PhoneLink } from './phone-link.tsx'

type Result = { kind: 'policy' | 'service'; slug: string; title: Words; summary: Words }

type SearchResultsProps = { locale: Locale; query: string; pages: readonly Result[]; dutyPhone: string }

const PLACES = { policy: 'policies', service: 'services' } as const

/** Services first, since they are what can be done; then the rules behind them. Nobody leaves with empty hands. */
export function SearchResults({ locale, query, pages, dutyPhone }: SearchResultsProps) {
  const t = translator(locale)
  if (query === '') return <p className="soft">{t('search.empty')}</p>
  return (
    <>
      <p role="status">{t('search.count', { count: pages.length, query })}</p>
      {(['service', 'policy'] as const).map((kind) => (
        <ResultList
          key={kind}
          locale={locale}
          kind={kind}
          pages={pages.filter((page) => page.kind === kind)}
        />
      ))}
      <h2>{t(pages.length > 0 ? 'search.notIt' : 'search.none')}</h2>
      <p>
        {t.rich('search.ask', {
          ask: (words) => <a href={`/${locale}/services/ask-a-question`}>{words}</a>,
          phone: () => <PhoneLink phone={dutyPhone} />,
        })}
      </p>
    </>
  )
}

function ResultList({
  locale,
  kind,
  pages,
}: {
  locale: Locale
  kind: Result['kind']
  pages: readonly Result[]
}) {
  if (pages.length === 0) return null
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{translator(locale)(`search.${kind}`)}</h2>
      <DoorList
        isColumn
        doors={pages.map(({ slug, title, summary }) => ({
          href: `/${locale}/${PLACES[kind]}/${slug}`,
          title: wordsIn(title, locale),
          text: wordsIn(summary, locale),
        }))}
      />
    </section>
  )
}
