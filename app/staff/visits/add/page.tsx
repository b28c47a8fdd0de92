import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { Panel } from '#components/page/panel.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { AddForm } from '#components/staff/visit/add-form.tsx'
import { planErrors } from '#components/staff/visit/visit-problems.ts'
import { dateOf, dayOf } from '#domain/clock/local-day.ts'
import { formatPlainDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { readAddable, VISITS_AT_MOST } from '#usecases/visit/read-visit-day.ts'
import { askedOf, countIn, type VisitQuery, visitPage } from '../visit-query.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/visits/add'

/** Puts together a trip: open case files by lane and home, and one day and two people for all of them. */
export default async function AddVisitsPage({ searchParams }: { searchParams: Promise<VisitQuery> }) {
  const query = await searchParams
  const actor = await staffActor(PAGE)
  const open = await hall()
  const { day, unit } = askedOf(query)
  const list = await orMissing(readAddable(open, actor, unit))
  const { town, lanes, today } = list
  const { locale } = actor
  const t = translator(locale)
  const state = await readFormState(open, await readStaffSession(), PAGE)
  const problems = state?.problems ?? []
  const start = day !== null && day >= today ? { on: [formatPlainDay(day, locale)] } : {}
  const planned = countIn(query.planned)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={visitPage(PAGE, { ...list, ...(day && { day }) })}
      title={t('visit.add.title')}
      section="visits"
      errors={
        state?.reason === 'none' || state?.reason === 'too-many'
          ? [{ id: 'which', message: t(state.reason === 'none' ? 'visit.add.choose' : 'visit.add.tooMany') }]
          : planErrors(locale, problems, state?.raw.reference?.length ?? 0)
      }
      narrow
    >
      <h1>{t('visit.add.title')}</h1>
      {planned !== null && <Panel tone="kept">{t('visit.add.done', { count: planned })}</Panel>}
      <p className="soft">{t('visit.add.intro')}</p>
      {list.isCut && <p className="note">{t('visit.list.cut', { count: VISITS_AT_MOST })}</p>}
      {lanes.length === 0 ? (
        <p>{t('visit.add.none')}</p>
      ) : (
        <AddForm
          {...list}
          locale={locale}
          example={dateOf(dayOf(today) + 2)}
          keyValue={open.newId()}
          raw={state?.raw ?? start}
          problems={problems}
        />
      )}
      <p>
        <a href={visitPage('/staff/visits', { ...list, ...(day && { day }) })}>{t('visit.enter.back')}</a>
      </p>
    </StaffPage>
  )
}
