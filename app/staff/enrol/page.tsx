import { redirect } from 'next/navigation'
import { readStaffSession, signInPath, staffLocale } from '#app/http/staff.ts'
import { readStaffRefusal } from '#app/http/staff-form.ts'
import { Button } from '#components/form/button.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { QrCode } from '#components/page/qr-code.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import { translator } from '#i18n/translate.ts'
import { findEnrolment } from '#usecases/account/enrol-second-factor.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/enrol'

export default async function EnrolPage({ searchParams }: { searchParams: Promise<{ next?: string }> }) {
  const next = ownStaffPath((await searchParams).next)
  const enrolment = await findEnrolment(await hall(), await readStaffSession())
  if (!enrolment) redirect(signInPath(next))
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
      title={t('signIn.enrol.title')}
      errors={errors}
      narrow
    >
      <h1>{t('signIn.enrol.title')}</h1>
      <p>{t('signIn.enrol.why')}</p>
      <p>{t('signIn.enrol.scan')}</p>
      <QrCode text={enrolment.uri} label={t('signIn.enrol.picture')} />
      <p>{t('signIn.enrol.type')}</p>
      <p className="code">{enrolment.secret.match(/.{1,4}/g)?.join(' ')}</p>
      <form method="post" action="/staff/enrol/confirm">
        <input type="hidden" name="next" value={next ?? ''} />
        <TextInput
          locale={locale}
          id="code"
          name="code"
          label={t('signIn.enrol.code')}
          hint={t('signIn.enrol.hint')}
          error={errorOf(errors, 'code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          isCode
        />
        <Button>{t('signIn.enrol.confirm')}</Button>
      </form>
    </StaffPage>
  )
}
