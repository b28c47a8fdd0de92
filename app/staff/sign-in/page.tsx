import { redirect } from 'next/navigation'
import { readActor, staffLocale } from '#app/http/staff.ts'
import { readStaffRefusal } from '#app/http/staff-form.ts'
import { Button } from '#components/form/button.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = ownStaffPath((await searchParams).next)
  if ((await readActor()).kind === 'staff') redirect(next ?? '/staff')
  const { settings } = await hall()
  const town = await currentTown(await hall())
  const locale = await staffLocale()
  const t = translator(locale)
  const { problem, login } = await readStaffRefusal('/staff/sign-in')
  const errors: FieldError[] = problem ? [{ id: 'login', message: t(`signIn.problem.${problem}`) }] : []

  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={null}
      path={next ? `/staff/sign-in?${new URLSearchParams({ next })}` : '/staff/sign-in'}
      title={t('signIn.signIn.title')}
      errors={errors}
      narrow
    >
      <h1>{t('signIn.signIn.title')}</h1>
      {settings.isDemoTown && <p>{t('signIn.signIn.demo')}</p>}
      <SignInForm locale={locale} next={next} login={login} errors={errors} />
      <p className="soft">
        {t.rich('signIn.signIn.resident', { link: (words) => <a href={`/${locale}/track`}>{words}</a> })}
      </p>
    </StaffPage>
  )
}

type SignInFormProps = { locale: Locale; next: string | null; login: string; errors: readonly FieldError[] }

function SignInForm({ locale, next, login, errors }: SignInFormProps) {
  const t = translator(locale)
  return (
    <form method="post" action="/staff/sign-in/check">
      <input type="hidden" name="next" value={next ?? ''} />
      <TextInput
        locale={locale}
        id="login"
        name="login"
        label={t('signIn.signIn.login')}
        value={login}
        error={errorOf(errors, 'login')}
        autoComplete="username"
        isCode
      />
      <TextInput
        locale={locale}
        id="password"
        name="password"
        type="password"
        label={t('signIn.signIn.password')}
        autoComplete="current-password"
      />
      <div className="acts">
        <Button>{t('signIn.signIn.title')}</Button>
      </div>
    </form>
  )
}
