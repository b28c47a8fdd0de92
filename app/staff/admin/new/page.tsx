import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import { orMissing } from '#app/http/staff-page.ts'
import { Button } from '#components/form/button.tsx'
import { errorOf } from '#components/form/error-summary.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { type AccountContext, DetailsFields, RoleFields } from '#components/staff/people/account-fields.tsx'
import { PeopleNav } from '#components/staff/people/people-nav.tsx'
import { peopleErrors } from '#components/staff/people/people-problems.ts'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { translator } from '#i18n/translate.ts'
import { readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { ROLE_LINES } from '#usecases/people/admin/account-fields.ts'
import { readNewAccount } from '#usecases/people/admin/read-accounts.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/admin/new'

export default async function NewAccountPage() {
  const actor = await staffActor(PAGE)
  const open = await hall()
  const { town, units, isTownAdmin } = await orMissing(readNewAccount(open, actor))
  const { locale } = actor
  const t = translator(locale)
  const state = await readFormState(open, await readStaffSession(), PAGE)
  const raw = state?.raw ?? {}
  const errors = peopleErrors(locale, state?.problems ?? [])
  const context: AccountContext = { locale, units: town.units, unitIds: units, isTownAdmin, raw, errors }
  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={PAGE}
      title={t('people.admin.new')}
      section="people"
      errors={errors}
      narrow
    >
      <h1>{t('people.admin.new')}</h1>
      <PeopleNav locale={locale} roles={actor.roles} place="admin" />
      <form method="post" action={`${PAGE}/create`}>
        <DetailsFields context={context} details={null} />
        <TextInput
          locale={locale}
          id="login"
          name="login"
          label={t('people.admin.login')}
          hint={t('people.admin.loginHint')}
          value={raw.login?.[0] ?? ''}
          error={errorOf(errors, 'login')}
          autoComplete="off"
          width="medium"
          isCode
        />
        <RoleFields context={context} roles={[]} lines={ROLE_LINES} />
        <Button>{t('people.admin.create')}</Button>
      </form>
    </StaffPage>
  )
}
