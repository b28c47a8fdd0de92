import { notFound } from 'next/navigation'
import { personOf, staffActor } from '#app/http/staff.ts'
import { periodWords } from '#components/measure/figure-words.ts'
import { ManageBreakdowns, ManageMonths } from '#components/measure/manage-breakdowns.tsx'
import { ManageFilter } from '#components/measure/manage-filter.tsx'
import { ManageKey } from '#components/measure/manage-key.tsx'
import { ManageActs, ManageBacklog, ManageDays, ManageNearest } from '#components/measure/manage-sections.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { monthAt } from '#domain/measure/month.ts'
import { isRefusal } from '#domain/refusal.ts'
import { formatInstant } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { hall } from '#usecases/hall.ts'
import { managerFigures } from '#usecases/measure/manager-figures.ts'
import { type ManageQuery, readManageQuery } from './manage-query.ts'

export const dynamic = 'force-dynamic'

export default async function ManagePage({ searchParams }: { searchParams: Promise<ManageQuery> }) {
  const query = readManageQuery(await searchParams)
  const path = `/manage${query.search}`
  const actor = await staffActor(path)
  const figures = await figuresOr404(actor, query.values)
  const { locale } = actor
  const { town, asOf, before } = figures
  const t = translator(locale)
  const { zone } = town.settings
  const now = periodWords(locale, figures.query.from, figures.query.to)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={path}
      title={t('manage.title')}
      section="manage"
    >
      <h1>{t('manage.title')}</h1>
      <ManageFilter locale={locale} figures={figures} thisMonth={monthAt(zone, asOf)} />
      <p className="soft small">
        {t('manage.compared', { period: now, before: periodWords(locale, before.from, before.to) })}
        {locale === 'en' && ' '}
        {t('manage.asOf', { instant: formatInstant(asOf, zone, locale) })}
      </p>
      <ManageKey locale={locale} figures={figures} />
      <ManageNearest locale={locale} figures={figures} />
      <ManageBacklog locale={locale} figures={figures} />
      <ManageBreakdowns locale={locale} figures={figures} />
      <ManageMonths locale={locale} figures={figures} />
      <ManageDays locale={locale} figures={figures} />
      <ManageActs locale={locale} figures={figures} />
    </StaffPage>
  )
}

/** Whoever may see no figures gets the page of a missing one. */
async function figuresOr404(actor: StaffActor, values: Parameters<typeof managerFigures>[2]) {
  try {
    return await managerFigures(await hall(), actor, values)
  } catch (error) {
    if (isRefusal(error) && error.code === 'not-found') notFound()
    throw error
  }
}
