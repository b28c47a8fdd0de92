import { Button } from '#components/form/button.tsx'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** What an admin does to an account with one press. */
export const ACCOUNT_ACTS = [
  'sign-out',
  'reset-second-factor',
  'reset-password',
  'disable',
  'enable',
] as const

type AccountActsProps = { locale: Locale; login: string; isSelf: boolean; isDisabled: boolean }

/** The acts on one account; nobody disables themselves. */
export function AccountActs({ locale, login, isSelf, isDisabled }: AccountActsProps) {
  const t = translator(locale)
  const shown = ACCOUNT_ACTS.filter((act) => {
    if (act === 'enable') return isDisabled
    return !isDisabled && !(act === 'disable' && isSelf)
  })
  return (
    <ul className="act-list">
      {shown.map((act) => (
        <li key={act}>
          <form method="post" action={`/staff/admin/accounts/${login}/${act}`}>
            <Button kind="quiet">{t(`people.admin.act.${act}`)}</Button>
          </form>
          <span className="soft">{t(`people.admin.actHint.${act}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A first password, shown to the admin who made it until it is put away. */
export function FirstPassword({
  locale,
  login,
  password,
}: {
  locale: Locale
  login: string
  password: string
}) {
  const t = translator(locale)
  return (
    <section className="panel kept" aria-labelledby="first-password">
      <h2 id="first-password">{t('people.admin.password.title')}</h2>
      <p className="number first-password">{password}</p>
      <p>{t('people.admin.password.once')}</p>
      <form method="post" action={`/staff/admin/accounts/${login}/put-away`}>
        <Button kind="quiet">{t('people.admin.password.put-away')}</Button>
      </form>
    </section>
  )
}
