import { personOf, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { ButtonLink } from '#components/form/button.tsx'
import { AccountTable } from '#components/staff/people/account-table.tsx'
import { PeopleNav } from '#components/staff/people/people-nav.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { readAccounts } from '#usecases/people/admin/read-accounts.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/admin'

export default async function AccountsPage() {
  const actor = await staffActor(PAGE)
  const { town, accounts } = await orMissing(readAccounts(await hall(), actor))
  const { locale } = actor
  const t = translator(locale)
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={PAGE}
      title={t('people.admin.title')}
      section="people"
    >
      <h1>{t('people.admin.title')}</h1>
      <PeopleNav locale={locale} roles={actor.roles} place="admin" />
      <p className="soft">{t('people.admin.intro')}</p>
      <p>
        <ButtonLink href="/staff/admin/new" kind="quiet">
          {t('people.admin.new')}
        </ButtonLink>
      </p>
      <AccountTable locale={locale} zone={town.settings.zone} units={town.units} accounts={accounts} />
    </StaffPage>
  )
}
