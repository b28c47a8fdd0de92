import { Button } from '#components/form/button.tsx'
import type { Locale } from '#domain/locale.ts'
import { formatInstant } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type OpenSession = {
  readonly id: string
  readonly startedAt: number
  readonly seenAt: number
  readonly isThis: boolean
}
type OpenSessionsProps = { locale: Locale; zone: string; sessions: readonly OpenSession[] }

/** Where a person is signed in now, and the way out of all of them. */
export function OpenSessions({ locale, zone, sessions }: OpenSessionsProps) {
  const t = translator(locale)
  return (
    <section className="group" aria-labelledby="sessions">
      <h2 id="sessions">{t('signIn.account.sessions')}</h2>
      <div className="prose">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('signIn.account.started')}</th>
              <th scope="col">{t('signIn.account.seen')}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, startedAt, seenAt, isThis }) => (
              <tr key={id}>
                <td>
                  {formatInstant(startedAt, zone, locale)}
                  {isThis && <strong> ({t('signIn.account.this')})</strong>}
                </td>
                <td>{formatInstant(seenAt, zone, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <form method="post" action="/staff/account/sign-out-everywhere">
        <p>{t('signIn.account.everywhereHint')}</p>
        <Button kind="quiet">{t('signIn.account.everywhere')}</Button>
      </form>
    </section>
  )
}
