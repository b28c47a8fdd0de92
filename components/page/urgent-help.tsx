import { Fragment } from 'react'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Emergency } from '#domain/town/emergency.ts'
import { translator } from '#i18n/translate.ts'
import { PhoneLink } from './phone-link.tsx'

type UrgentHelpProps = { locale: Locale; dutyPhone: string; emergency: Emergency }

/** The country's emergency numbers have three digits; longer numbers are for what can wait a little. */
const EMERGENCY_NUMBER = /^\d{3}$/

/** Whom to call when somebody is in danger or without food, medicine or a bed. */
export function UrgentHelp({ locale, dutyPhone, emergency }: UrgentHelpProps) {
  const t = translator(locale)
  const numbers = emergency.phones.filter(({ number }) => EMERGENCY_NUMBER.test(number))
  return (
    <section className="urgent" aria-labelledby="urgent">
      <p>
        <strong id="urgent">{t('home.urgent.title')}</strong>
      </p>
      <p>
        {t.rich('home.urgent.call', { phone: () => <PhoneLink key="phone" phone={dutyPhone} /> })}
        {numbers.map(({ number, title }, index) => (
          <Fragment key={number}>
            {locale === 'en' && ' '}
            <span className="number">
              {wordsIn(title, locale)} <PhoneLink phone={number} />
              {t(index < numbers.length - 1 ? 'home.urgent.between' : 'home.urgent.end')}
            </span>
          </Fragment>
        ))}
      </p>
    </section>
  )
}
