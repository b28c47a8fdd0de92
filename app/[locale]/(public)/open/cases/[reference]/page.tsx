import { notFound } from 'next/navigation'
import { localeOf } from '#app/http/locale.ts'
import { PublicCaseLine } from '#components/measure/public-case-line.tsx'
import { PublicSummary } from '#components/measure/public-summary.tsx'
import { Breadcrumbs } from '#components/page/breadcrumbs.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { isRefusal } from '#domain/refusal.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readPublicCase } from '#usecases/measure/public-lines.ts'

export const dynamic = 'force-dynamic'

type CasePageProps = { params: Promise<{ locale: string; reference: string }> }

export default async function PublicCasePage({ params }: CasePageProps) {
  const locale = await localeOf(params)
  const { reference } = await params
  const { town, line, summary, now } = await lineOr404(reference)
  const t = translator(locale)
  const title = t('open.case.title', { reference: line.reference })
  return (
    <PublicPage
      locale={locale}
      town={town.settings}
      path={`/open/cases/${line.reference}`}
      title={title}
      section="open"
    >
      <Breadcrumbs locale={locale} links={[{ href: `/${locale}/open/cases`, text: t('open.case.back') }]} />
      <h1>{title}</h1>
      {summary && <PublicSummary locale={locale} summary={summary} />}
      <PublicCaseLine locale={locale} town={town} line={line} now={now} />
    </PublicPage>
  )
}

/** The same for a case file without a line as for none at all. */
async function lineOr404(reference: string) {
  try {
    return await readPublicCase(await hall(), reference)
  } catch (error) {
    if (isRefusal(error) && error.code === 'not-found') notFound()
    throw error
  }
}
