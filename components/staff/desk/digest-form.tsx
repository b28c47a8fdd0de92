import { Button } from '#components/form/button.tsx'
import { Choice } from '#components/form/choice.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type DigestFormProps = {
  locale: Locale
  wants: boolean
  address: string
  state: 'kept' | 'wrong' | null
}

/** Whether one wants the mail in the morning, and where it goes. */
export function DigestForm({ locale, wants, address, state }: DigestFormProps) {
  const t = translator(locale)
  return (
    <section className="group" aria-labelledby="digest">
      <h2 id="digest">{t('desk.digest.title')}</h2>
      <p>{t('desk.digest.intro')}</p>
      {state === 'kept' && <p role="status">{t('desk.digest.kept')}</p>}
      <form method="post" action="/staff/account/digest">
        <TextInput
          locale={locale}
          id="digest-address"
          name="address"
          type="email"
          label={t('desk.digest.address')}
          error={state === 'wrong' ? t('desk.digest.wrong') : undefined}
          value={address}
          autoComplete="work email"
        />
        <Choice
          locale={locale}
          type="checkbox"
          id="digest-wants"
          name="wants"
          option={{ value: 'yes', label: t('desk.digest.wants') }}
          isChosen={wants}
        />
        <Button kind="quiet">{t('desk.digest.keep')}</Button>
      </form>
    </section>
  )
}
