import { Button } from '#components/form/button.tsx'
import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import type { Locale } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { translator } from '#i18n/translate.ts'

type TrackFormProps = {
  locale: Locale
  town: Town
  reference: string
  errors: readonly FieldError[]
  back: string
}

/** Reference and access code, typed as people type. `back` is the page to come back to when they do not fit. */
export function TrackForm({ locale, town, reference, errors, back }: TrackFormProps) {
  const t = translator(locale)
  return (
    <>
      <h1>{t('track.title')}</h1>
      <p className="lead">{t('track.intro')}</p>
      <form method="post" action={`/${locale}/track/open`}>
        <input type="hidden" name="back" value={back} />
        <TextInput
          locale={locale}
          id="reference"
          name="reference"
          label={t('track.reference')}
          hint={t('track.referenceHint', { prefix: town.settings.prefix })}
          value={reference}
          error={errorOf(errors, 'reference')}
          isCode
        />
        <TextInput
          locale={locale}
          id="code"
          name="code"
          label={t('track.code')}
          hint={t('track.codeHint')}
          error={errorOf(errors, 'code')}
          autoComplete="off"
          isCode
          width="full"
        />
        <CheckboxList
          locale={locale}
          id="shared"
          name="shared"
          label={t('filing.shared')}
          options={[{ value: 'yes', label: t('filing.sharedYes') }]}
        />
        <Button>{t('track.open')}</Button>
      </form>
      <p className="small">
        {t.rich('track.lost', { phone: () => <PhoneLink key="phone" phone={town.settings.dutyPhone} /> })}
      </p>
    </>
  )
}
