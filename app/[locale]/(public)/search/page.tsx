import { localeOf } from '#app/http/locale.ts'
import { PublicPage } from '#components/page/public-page.tsx'
import { SearchForm } from '#components/page/search-form.tsx'
import { SearchResults } from '#components/page/search-results.tsx'
import { UrgentHelp } from '#components/page/urgent-help.tsx'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { findPages } from '#usecases/town/search-pages.ts'

export const dynamic = 'force-dynamic'

const LONGEST_QUERY = 200

type SearchPageProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ q?: string | string[] }>
}

export default async function SearchPage({ params, searchParams }: SearchPageProps) {
  const locale = await localeOf(params)
  const query = [(await searchParams).q ?? ''].flat().join(' ').trim().slice(0, LONGEST_QUERY)
  const here = await hall()
  const [town, found] = [await currentTown(here), await findPages(here, query)]
  const t = translator(locale)

  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={query ? `/search?q=${encodeURIComponent(query)}` : '/search'}
      title={query ? t('search.titleFor', { query }) : t('search.title')}
      narrow
    >
      <h1>{t('search.title')}</h1>
      <SearchForm locale={locale} query={query} />
      {found.isUrgent && (
        <UrgentHelp locale={locale} dutyPhone={town.settings.dutyPhone} emergency={town.emergency} />
      )}
      <SearchResults locale={locale} query={query} pages={found.pages} dutyPhone={town.settings.dutyPhone} />
    </PublicPage>
  )
}
