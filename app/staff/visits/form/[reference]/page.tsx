import { personOf, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { PaperForm } from '#components/staff/visit/paper-form.tsx'
import { htmlLang, otherLocale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readVisit } from '#usecases/visit/read-visit.ts'
import type { VisitQuery } from '../../visit-query.ts'

export const dynamic = 'force-dynamic'

type FormPageProps = { params: Promise<{ reference: string }>; searchParams: Promise<VisitQuery> }

/** The paper form of one visit, in the language of the person who signs it, or the other one. */
export default async function VisitFormPage({ params, searchParams }: FormPageProps) {
  const { reference } = await params
  const path = `/staff/visits/form/${reference}`
  const actor = await staffActor(path)
  const open = await hall()
  const { town, visit, names } = await orMissing(readVisit(open, actor, reference))
  const { locale } = actor
  const t = translator(locale)
  const isOther = (await searchParams).language === 'other'
  const paperLocale = isOther ? otherLocale(visit.locale) : visit.locale
  const other = otherLocale(paperLocale)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={path}
      title={`${t('visit.paper.title')} ${visit.reference}`}
      section="visits"
    >
      <h1>{t('visit.paper.title')}</h1>
      <p className="no-print">{t('visit.pack.printOne')}</p>
      <ul className="acts">
        <li>
          <a href={isOther ? path : `${path}?language=other`} lang={htmlLang(other)}>
            {translator(other)('visit.paper.title')}
          </a>
        </li>
        <li>
          <a href={`/staff/cases/${visit.reference}`}>{visit.reference}</a>
        </li>
      </ul>
      <PaperForm
        locale={paperLocale}
        town={town}
        names={names}
        visit={visit}
        publicUrl={open.settings.publicUrl}
      />
    </StaffPage>
  )
}
