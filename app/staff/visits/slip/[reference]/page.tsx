import { personOf, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { DoorSlip } from '#components/staff/visit/door-slip.tsx'
import { cautionWords } from '#components/staff/visit/visit-words.ts'
import { slipDays } from '#domain/visit/slip-days.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readVisit } from '#usecases/visit/read-visit.ts'

export const dynamic = 'force-dynamic'

/** A slip to leave at the door where nobody was met: of today’s try, else of the visit planned, taken along. */
export default async function SlipPage({ params }: { params: Promise<{ reference: string }> }) {
  const { reference } = await params
  const path = `/staff/visits/slip/${reference}`
  const actor = await staffActor(path)
  const { town, visit, today } = await orMissing(readVisit(await hall(), actor, reference))
  const { locale } = actor
  const t = translator(locale)
  const { on, next } = slipDays(visit.visits, today)
  const cautions = cautionWords(visit, locale)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={path}
      title={`${t('visit.slip.title')} ${visit.reference}`}
      section="visits"
      narrow
    >
      <h1>{t('visit.slip.title')}</h1>
      <p className="no-print">
        {t('visit.slip.calm')} {t('visit.slip.cut')} {t('visit.pack.printOne')}
      </p>
      {cautions.length > 0 && (
        <p className="note no-print">
          <strong>{cautions.join(' ')}</strong> {t('visit.slip.danger')}
        </p>
      )}
      <DoorSlip locale={visit.locale} town={town} reference={visit.reference} on={on} next={next} />
      <ul className="acts">
        <li>
          <a href={`/staff/cases/${visit.reference}`}>{visit.reference}</a>
        </li>
      </ul>
    </StaffPage>
  )
}
