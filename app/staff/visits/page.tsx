import { personOf, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { Panel } from '#components/page/panel.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { DayNav } from '#components/staff/visit/day-nav.tsx'
import { VisitList } from '#components/staff/visit/visit-list.tsx'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readVisitDay, VISITS_AT_MOST } from '#usecases/visit/read-visit-day.ts'
import { askedOf, countIn, type VisitQuery, visitPage } from './visit-query.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/visits'

/** The visits of a day, as the two who go need them. */
export default async function VisitsPage({ searchParams }: { searchParams: Promise<VisitQuery> }) {
  const query = await searchParams
  const actor = await staffActor(PAGE)
  const list = await orMissing(readVisitDay(await hall(), actor, askedOf(query)))
  const { town, day, lanes, count } = list
  const { locale } = actor
  const t = translator(locale)
  const title = t('visit.list.titleDay', { day: formatDay(day, locale) })
  const planned = countIn(query.planned)
  const homes = lanes.reduce((sum, { households }) => sum + households.length, 0)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={visitPage(PAGE, list)}
      title={title}
      section="visits"
    >
      <h1>{title}</h1>
      {planned !== null && <Panel tone="kept">{t('visit.add.done', { count: planned })}</Panel>}
      <DayNav locale={locale} {...list} />
      <ul className="acts no-print">
        <li>
          <a className="btn" href={visitPage(`${PAGE}/add`, list)}>
            {t('visit.list.add')}
          </a>
        </li>
        {count > 0 && (
          <>
            <li>
              <a href={visitPage(`${PAGE}/pack`, list)}>{t('visit.list.pack')}</a>
            </li>
            <li>
              <a href={visitPage(`${PAGE}/enter`, list)}>{t('visit.list.enter')}</a>
            </li>
          </>
        )}
      </ul>
      <p>{count === 0 ? t('visit.list.none') : t('visit.list.count', { visits: count, homes })}</p>
      {list.isCut && <p className="note">{t('visit.list.cut', { count: VISITS_AT_MOST })}</p>}
      <VisitList locale={locale} town={town} names={list.names} lanes={lanes} />
    </StaffPage>
  )
}
