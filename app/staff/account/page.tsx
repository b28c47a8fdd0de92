import { readTyped } from '#app/http/refused.ts'
import { personOf, readStaffSession, staffActor } from '#app/http/staff.ts'
import { readStaffRefusal, type StaffProblem } from '#app/http/staff-form.ts'
import type { FieldError } from '#components/form/error-summary.tsx'
import { Panel } from '#components/page/panel.tsx'
import { SummaryList } from '#components/page/summary-list.tsx'
import { PasswordForm, RenewCodesForm } from '#components/staff/account-forms.tsx'
import { CalendarForm } from '#components/staff/desk/calendar-form.tsx'
import { DigestForm } from '#components/staff/desk/digest-form.tsx'
import { OpenSessions } from '#components/staff/open-sessions.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { accountOfStaff } from '#usecases/account/account-of-staff.ts'
import { digestWishOf } from '#usecases/desk/digest.ts'
import { calendarFeedOf } from '#usecases/desk/due-calendar.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/account'

export default async function AccountPage({
  searchParams,
}: {
  searchParams: Promise<{ changed?: string; digest?: string }>
}) {
  const actor = await staffActor(PAGE)
  const town = await currentTown(await hall())
  const account = await accountOfStaff(await hall(), actor)
  const person = personOf(actor, town)
  const { locale } = actor
  const t = translator(locale)
  const errors = errorsOf(locale, (await readStaffRefusal(PAGE)).problem)
  const { changed, digest } = await searchParams
  const isChanged = errors.length === 0 && changed === 'password'
  const feed = await calendarFeedOf(await hall(), actor, await readStaffSession())
  const kept = await digestWishOf(await hall(), actor)
  const typed = digest === 'wrong' ? await readTyped(`${PAGE}/digest`) : {}
  const wish = typed.address ? { wants: typed.wants?.[0] === 'yes', address: typed.address[0] ?? '' } : kept
  const roles = [...new Set(person.roles)].map((role) => t(`signIn.roles.${role}`))

  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={person}
      path={PAGE}
      title={t('signIn.account.title')}
      section="account"
      errors={errors}
      narrow
    >
      <h1>{wordsIn(person.name, locale)}</h1>
      <p className="lede soft">{wordsIn(person.unit, locale)}</p>
      {isChanged && <Panel tone="kept">{t('signIn.account.changed')}</Panel>}
      <SummaryList
        locale={locale}
        rows={[
          { label: t('signIn.account.login'), value: account.login },
          { label: t('signIn.account.roles'), value: roles.join(locale === 'zh' ? '、' : ', ') },
        ]}
      />
      <CalendarForm locale={locale} zone={town.settings.zone} {...feed} />
      <DigestForm locale={locale} {...wish} state={digest === 'kept' || digest === 'wrong' ? digest : null} />
      <OpenSessions locale={locale} zone={town.settings.zone} sessions={account.sessions} />
      <RenewCodesForm locale={locale} left={account.recoveryCodesLeft} errors={errors} />
      <PasswordForm locale={locale} login={account.login} errors={errors} />
    </StaffPage>
  )
}

function errorsOf(locale: Locale, problem: StaffProblem | null): FieldError[] {
  if (problem === null) return []
  return [{ id: fieldOf(problem), message: translator(locale)(`signIn.problem.${problem}`) }]
}

function fieldOf(problem: StaffProblem): string {
  if (problem.startsWith('code.')) return 'code'
  return problem === 'password.wrong' || problem === 'password.too-many' ? 'current' : 'next'
}
