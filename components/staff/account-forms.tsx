import { Button } from '#components/form/button.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type RenewCodesFormProps = { locale: Locale; left: number; errors: readonly FieldError[] }

/** How many recovery codes are left, and the form for new ones. */
export function RenewCodesForm({ locale, left, errors }: RenewCodesFormProps) {
  const t = translator(locale)
  return (
    <section className="group" aria-labelledby="codes">
      <h2 id="codes">{t('signIn.account.codes')}</h2>
      <p>{t('signIn.account.codesLeft', { n: left })}</p>
      <form method="post" action="/staff/account/renew-codes">
        <TextInput
          locale={locale}
          id="code"
          name="code"
          label={t('signIn.account.appCode')}
          hint={t('signIn.account.appCodeHint')}
          error={errorOf(errors, 'code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          isCode
        />
        <Button kind="quiet">{t('signIn.account.renew')}</Button>
      </form>
    </section>
  )
}

type PasswordFormProps = { locale: Locale; login: string; errors: readonly FieldError[] }

export function PasswordForm({ locale, login, errors }: PasswordFormProps) {
  const t = translator(locale)
  return (
    <section className="group" aria-labelledby="password">
      <h2 id="password">{t('signIn.account.password')}</h2>
      <form method="post" action="/staff/account/password">
        {/* Password managers want to know whose password is changed. */}
        <input type="text" name="username" value={login} autoComplete="username" readOnly hidden />
        <TextInput
          locale={locale}
          id="current"
          name="current"
          type="password"
          label={t('signIn.account.current')}
          error={errorOf(errors, 'current')}
          autoComplete="current-password"
        />
        <TextInput
          locale={locale}
          id="next"
          name="next"
          type="password"
          label={t('signIn.account.next')}
          hint={t('signIn.account.nextHint')}
          error={errorOf(errors, 'next')}
          autoComplete="new-password"
        />
        <Button kind="quiet">{t('signIn.account.change')}</Button>
      </form>
    </section>
  )
}
