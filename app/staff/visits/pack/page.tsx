import { personOf, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { PaperForm } from '#components/staff/visit/paper-form.tsx'
import { VisitList } from '#components/staff/visit/visit-list.tsx'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readVisitDay } from '#usecases/visit/read-visit-day.ts'
import { askedOf, type VisitQuery, visitPage } from '../visit-query.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/visits/pack'

/** Everything that two people take along: the list, then one paper form for each visit, in the order of the walk. */
export default async function PackPage({ searchParams }: { searchParams: Promise<VisitQuery> }) {
  const actor = await staffActor(PAGE)
  const open = await hall()
  const list = await orMissing(readVisitDay(open, actor, askedOf(await searchParams)))
  const { town, names, lanes } = list
  const { locale } = actor
  const t = translator(locale)
  const title = t('visit.pack.title', { day: formatDay(list.day, locale) })
  const stops = lanes.flatMap(({ households }) => households.flatMap((household) => household.stops))
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={visitPage(PAGE, list)}
      title={title}
      section="visits"
    >
      <div className="pack-list">
        <h1>{title}</h1>
        <p className="no-print">{t('visit.pack.print')}</p>
        <ul className="acts">
          <li>
            <a href={visitPage('/staff/visits', list)}>{t('visit.enter.back')}</a>
          </li>
        </ul>
        {stops.length === 0 && <p>{t('visit.list.none')}</p>}
        <VisitList locale={locale} town={town} names={names} lanes={lanes} />
      </div>
      {stops.map((visit) => (
        <PaperForm
          key={visit.caseFileId}
          locale={visit.locale}
          town={town}
          names={names}
          visit={visit}
          publicUrl={open.settings.publicUrl}
        />
      ))}
    </StaffPage>
  )
}
