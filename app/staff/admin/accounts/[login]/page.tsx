import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { Button } from '#components/form/button.tsx'
import { Panel } from '#components/page/panel.tsx'
import { ACCOUNT_ACTS, AccountActs, FirstPassword } from '#components/staff/people/account-acts.tsx'
import { type AccountContext, DetailsFields, RoleFields } from '#components/staff/people/account-fields.tsx'
import { stateWords, unitWords } from '#components/staff/people/account-table.tsx'
import { PeopleNav } from '#components/staff/people/people-nav.tsx'
import { peopleErrors } from '#components/staff/people/people-problems.ts'
import { StaffLogTable } from '#components/staff/people/staff-log-table.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { ROLE_LINES } from '#usecases/people/admin/account-fields.ts'
import { readAccount } from '#usecases/people/admin/read-accounts.ts'

export const dynamic = 'force-dynamic'

const DONE = ['created', 'roles', 'details', ...ACCOUNT_ACTS] as const

type AccountPageProps = {
  params: Promise<{ login: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export default async function AccountPage({ params, searchParams }: AccountPageProps) {
  const { login } = await params
  const path = `/staff/admin/accounts/${login}`
  const actor = await staffActor(path)
  const open = await hall()
  const page = await orMissing(readAccount(open, actor, login))
  const { locale } = actor
  const { town, account, isSelf } = page
  const t = translator(locale)
  const state = await readFormState(open, await readStaffSession(), path)
  const errors = peopleErrors(locale, state?.problems ?? [])
  const asked = (await searchParams).done
  const done = errors.length > 0 ? undefined : DONE.find((one) => one === asked)
  const context: AccountContext = {
    ...{ locale, units: town.units, unitIds: page.units, isTownAdmin: page.isTownAdmin },
    ...{ raw: state?.raw ?? {}, errors },
  }
  const { zone } = town.settings
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={path}
      title={wordsIn(account.name, locale)}
      section="people"
      errors={errors}
      narrow
    >
      <h1>{wordsIn(account.name, locale)}</h1>
      <PeopleNav locale={locale} roles={actor.roles} place="admin" />
      <p className="lede soft">
        {account.login} · {unitWords(town.units, account.unitId, locale)} ·{' '}
        {stateWords(t, account, zone, locale)}
      </p>
      {done && <Panel tone="kept">{t(`people.admin.done.${done}`)}</Panel>}
      {page.firstPassword && (
        <FirstPassword locale={locale} login={account.login} password={page.firstPassword} />
      )}
      <section className="group" aria-labelledby="roles-title">
        <h2 id="roles-title">{t('people.admin.roles')}</h2>
        {isSelf ? (
          <p>{t('people.admin.own')}</p>
        ) : (
          <form method="post" action={`${path}/roles`}>
            <RoleFields context={context} roles={account.roles} lines={ROLE_LINES} isTitled />
            <Button kind="quiet">{t('people.admin.save')}</Button>
          </form>
        )}
      </section>
      <section className="group" aria-labelledby="acts-title">
        <h2 id="acts-title">{t('people.admin.acts')}</h2>
        <p className="soft">{t('people.admin.openFiles', { count: page.openCaseFiles })}</p>
        <AccountActs
          locale={locale}
          login={account.login}
          isSelf={isSelf}
          isDisabled={account.disabledAt !== null}
        />
      </section>
      <section className="group" aria-labelledby="details-title">
        <h2 id="details-title">{t('people.admin.details')}</h2>
        <form method="post" action={`${path}/details`}>
          <DetailsFields context={context} details={account} />
          <Button kind="quiet">{t('people.admin.save')}</Button>
        </form>
      </section>
      <section className="group" aria-labelledby="log-title">
        <h2 id="log-title">{t('people.admin.log')}</h2>
        <StaffLogTable locale={locale} zone={zone} units={town.units} names={page.names} lines={page.log} />
      </section>
      <p>
        <a href="/staff/admin">{t('people.admin.back')}</a>
      </p>
    </StaffPage>
  )
}
