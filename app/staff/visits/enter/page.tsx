import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { Panel } from '#components/page/panel.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { EnterForm } from '#components/staff/visit/enter-form.tsx'
import { LostRows } from '#components/staff/visit/lost-rows.tsx'
import { visitErrors } from '#components/staff/visit/visit-problems.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { readVisitDay } from '#usecases/visit/read-visit-day.ts'
import { askedOf, countIn, type VisitQuery, visitPage } from '../visit-query.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/visits/enter'

/** Enters what a whole day of visits found; rows that failed stand there as they were typed. */
export default async function EnterVisitsPage({ searchParams }: { searchParams: Promise<VisitQuery> }) {
  const query = await searchParams
  const actor = await staffActor(PAGE)
  const open = await hall()
  const list = await orMissing(readVisitDay(open, actor, askedOf(query)))
  const { town, day, lanes } = list
  const { locale } = actor
  const t = translator(locale)
  const state = await readFormState(open, await readStaffSession(), `${PAGE}/${day}`)
  const stops = lanes.flatMap(({ households }) => households.flatMap((household) => household.stops))
  const problems = state?.problems ?? []
  const lost = problems.filter(
    ({ values }) => !stops.some(({ reference }) => reference === values?.reference),
  )
  const done = countIn(query.done)
  const title = t('visit.enter.title', { day: formatDay(day, locale) })
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={visitPage(PAGE, list)}
      title={title}
      section="visits"
      errors={
        state?.reason === 'nothing'
          ? [{ id: stops[0] ? `result-${stops[0].reference}` : 'main', message: t('visit.enter.nothing') }]
          : visitErrors(
              locale,
              problems.filter((one) => !lost.includes(one)),
              ({ field }) => field,
            )
      }
      narrow
    >
      <h1>{title}</h1>
      {done !== null && <Panel tone="kept">{t('visit.enter.done', { count: done })}</Panel>}
      {problems.length > 0 && <p className="note">{t('visit.enter.failed')}</p>}
      <LostRows locale={locale} lost={lost} raw={state?.raw ?? {}} />
      <p className="soft">{stops.length === 0 ? t('visit.enter.none') : t('visit.enter.intro')}</p>
      {stops.length > 0 && (
        <EnterForm
          locale={locale}
          town={town}
          stops={stops}
          day={day}
          unit={list.unit}
          keyValue={open.newId()}
          raw={state?.raw ?? {}}
          problems={problems}
        />
      )}
      <p>
        <a href={visitPage('/staff/visits', list)}>{t('visit.enter.back')}</a>
      </p>
    </StaffPage>
  )
}
