import { personOf, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { PeopleNav } from '#components/staff/people/people-nav.tsx'
import { StaffLogTable } from '#components/staff/people/staff-log-table.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readStaffLog } from '#usecases/people/admin/read-accounts.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/admin/log'

type LogPageProps = { searchParams: Promise<{ after?: string | string[] }> }

export default async function StaffLogPage({ searchParams }: LogPageProps) {
  const { after } = await searchParams
  const asked = typeof after === 'string' && /^[0-9a-z]{26}$/.test(after) ? after : null
  const actor = await staffActor(PAGE)
  const { town, lines, next, names } = await orMissing(readStaffLog(await hall(), actor, asked))
  const { locale } = actor
  const t = translator(locale)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={asked === null ? PAGE : `${PAGE}?after=${asked}`}
      title={t('people.log.title')}
      section="people"
    >
      <h1>{t('people.log.title')}</h1>
      <PeopleNav locale={locale} roles={actor.roles} place="log" />
      <p className="soft">{t('people.log.intro')}</p>
      <StaffLogTable
        locale={locale}
        zone={town.settings.zone}
        units={town.units}
        names={names}
        lines={lines}
      />
      {next && (
        <p className="pages">
          <a href={`${PAGE}?after=${next}`}>{t('people.log.older')}</a>
        </p>
      )}
    </StaffPage>
  )
}
