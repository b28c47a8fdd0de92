import { personOf, signInPath, staffActor } from '#app/http/staff.ts'
import { Button } from '#components/form/button.tsx'
import { StaffPage } from '#components/staff/staff-page.tsx'
import { ownStaffPath } from '#domain/identity/own-path.ts'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { newRecoveryCodesOf } from '#usecases/account/recovery-codes.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

const PAGE = '/staff/account/recovery-codes'

export default async function RecoveryCodesPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string }>
}) {
  const actor = await staffActor('/staff/account')
  const next = ownStaffPath((await searchParams).next)
  const town = await currentTown(await hall())
  const codes = await newRecoveryCodesOf(await hall(), actor)
  const { locale } = actor
  const t = translator(locale)

  return (
    <StaffPage
      locale={locale}
      town={town.settings}
      person={personOf(actor, town)}
      path={signInPath(next, PAGE)}
      title={t('signIn.codes.title')}
      section="account"
      narrow
    >
      <h1>{t('signIn.codes.title')}</h1>
      {codes ? <NewCodes locale={locale} codes={codes} next={next} /> : <ShownBefore locale={locale} />}
    </StaffPage>
  )
}

function NewCodes({
  locale,
  codes,
  next,
}: {
  locale: Locale
  codes: readonly string[]
  next: string | null
}) {
  const t = translator(locale)
  return (
    <>
      <p>{t('signIn.codes.why')}</p>
      <p>
        <strong>{t('signIn.codes.once')}</strong>
      </p>
      <ol className="recovery-codes" aria-label={t('signIn.codes.label')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <form method="post" action="/staff/account/recovery-codes/put-away">
        <input type="hidden" name="next" value={next ?? ''} />
        <div className="acts">
          <Button>{t('signIn.codes.kept')}</Button>
        </div>
      </form>
    </>
  )
}

function ShownBefore({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <p>{t('signIn.codes.gone')}</p>
      <p>
        <a href="/staff/account">{t('signIn.account.title')}</a>
      </p>
    </>
  )
}
