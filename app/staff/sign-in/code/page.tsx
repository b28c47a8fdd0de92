import { redirect } from 'next/navigation'
import { readStaffSession, signInPath, staffLocale } from '#app/http/staff.ts'
import { readStaffRefusal } from '#app/http/staff-form.ts'
import { Button } from '#components/form/button.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import { translator } from '#i18n/translate.ts'
import { findPendingSignIn } from '#usecases/account/pending-sign-in.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/sign-in/code'

export default async function CodePage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = ownStaffPath((await searchParams).next)
  const pending = await findPendingSignIn(await hall(), await readStaffSession())
  if (!pending) redirect(signInPath(next))
  const town = await currentTown(await hall())
  const locale = await staffLocale()
  const t = translator(locale)
  const { problem } = await readStaffRefusal(PAGE)
  const errors: FieldError[] = problem ? [{ id: 'code', message: t(`signIn.problem.${problem}`) }] : []

  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={null}
      path={signInPath(next, PAGE)}
      title={t('signIn.code.title')}
      errors={errors}
      narrow
    >
      <form method="post" action="/staff/sign-in/code/check">
        <input type="hidden" name="next" value={next ?? ''} />
        <TextInput
          locale={locale}
          id="code"
          name="code"
          label={t('signIn.code.title')}
          hint={t('signIn.code.hint')}
          error={errorOf(errors, 'code')}
          autoComplete="one-time-code"
          width="medium"
          isQuestion
          isCode
        />
        <div className="acts">
          <Button>{t('signIn.signIn.title')}</Button>
          <a href={signInPath(next)}>{t('signIn.code.startAgain')}</a>
        </div>
      </form>
    </StaffPage>
  )
}
