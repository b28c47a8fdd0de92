import { notFound } from 'next/navigation'
import { localeOf } from '#app/http/locale.ts'
import { OpenBreakdowns, OpenDays } from '#components/measure/open-days.tsx'
import { OpenHead } from '#components/measure/open-head.tsx'
import { OpenCheck, OpenNow, OpenPeople } from '#components/measure/open-people.tsx'
import { OpenTrend, OpenUnits } from '#components/measure/open-units.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { wordsIn } from '#domain/locale.ts'
import { isRefusal } from '#domain/refusal.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { publicFigures } from '#usecases/measure/public-figures.ts'

export const dynamic = 'force-dynamic'

type OpenPageProps = { params: Promise<{ locale: string }>; searchParams: Promise<{ month?: string }> }

export default async function OpenPage({ params, searchParams }: OpenPageProps) {
  const locale = await localeOf(params)
  const { month } = await searchParams
  const figures = await figuresOf(month)
  const t = translator(locale)
  const town = wordsIn(figures.town.settings.name, locale)
  return (
    <PublicPage
      locale={locale}
      town={figures.town.settings}
      path={month ? `/open?month=${figures.month}` : '/open'}
      title={t('open.title', { town })}
      description={t('open.description', { town })}
      section="open"
    >
      <OpenHead locale={locale} figures={figures} />
      <OpenUnits locale={locale} figures={figures} />
      <OpenTrend locale={locale} figures={figures} />
      <OpenDays locale={locale} figures={figures} />
      <OpenBreakdowns locale={locale} figures={figures} />
      <OpenPeople locale={locale} figures={figures} />
      <OpenNow locale={locale} figures={figures} />
      <OpenCheck locale={locale} figures={figures} />
    </PublicPage>
  )
}

async function figuresOf(month: string | undefined) {
  try {
    return await publicFigures(await hall(), { month: month || undefined })
  } catch (error) {
    if (isRefusal(error) && error.code === 'not-found') notFound()
    throw error
  }
}
