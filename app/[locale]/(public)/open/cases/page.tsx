import { notFound } from 'next/navigation'
import { localeOf } from '#app/http/locale.ts'
import { PublicCases } from '#components/measure/public-cases.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { isRefusal } from '#domain/refusal.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { lineTest, publicMonths } from '#usecases/measure/public-figures.ts'
import { listPublicCases, type PublicListAsked } from '#usecases/measure/public-lines.ts'

export const dynamic = 'force-dynamic'

type CasesPageProps = { params: Promise<{ locale: string }>; searchParams: Promise<PublicListAsked> }

export default async function PublicCasesPage({ params, searchParams }: CasesPageProps) {
  const locale = await localeOf(params)
  const { unit, service, area, month, after } = await searchParams
  const asked = filled({ unit, service, area, month, after })
  const list = await listOr404(asked)
  const { town } = list
  const isLine = await lineTest(await hall(), town)
  const months = await publicMonths(await hall(), town)
  const query = new URLSearchParams(asked).toString()
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={query === '' ? '/open/cases' : `/open/cases?${query}`}
      title={translator(locale)('open.cases.title')}
      section="open"
    >
      <PublicCases
        locale={locale}
        list={list}
        asked={asked}
        months={months}
        services={[...town.services.values()].filter(({ slug }) => isLine(slug))}
      />
    </PublicPage>
  )
}

function filled(asked: PublicListAsked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).filter(([, value]) => typeof value === 'string' && value !== ''),
  )
}

async function listOr404(asked: PublicListAsked) {
  try {
    return await listPublicCases(await hall(), asked)
  } catch (error) {
    if (isRefusal(error) && error.code === 'not-found') notFound()
    throw error
  }
}
