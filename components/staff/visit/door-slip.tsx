import { htmlLang, type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { BlankLine } from './paper-parts.tsx'

type DoorSlipProps = {
  /** The language of the person. */
  locale: Locale
  town: Town
  reference: string
  /** Local dates: of the try, and of the next visit that the person may know of. */
  on: string
  next: string | null
}

/**
 * A slip of A6 for the door. Whoever walks by reads it too: it names neither the person nor the unit, nor what the visit
 * is about.
 */
export function DoorSlip({ locale, town, reference, on, next }: DoorSlipProps) {
  const t = translator(locale)
  return (
    <article className="door-slip" lang={htmlLang(locale)}>
      <p>{wordsIn(town.settings.name, locale)}</p>
      <h2>{t('visit.slip.heading')}</h2>
      <p>{t('visit.slip.came', { day: formatDay(on, locale) })}</p>
      <p>{next === null ? t('visit.slip.agree') : t('visit.slip.again', { day: formatDay(next, locale) })}</p>
      <dl className="kv">
        <div>
          <dt>{t('visit.slip.call')}</dt>
          <dd className="num">{town.settings.hotline}</dd>
        </div>
        <div>
          <dt>{t('visit.slip.say')}</dt>
          <dd className="num">{reference}</dd>
        </div>
      </dl>
      <BlankLine label={t('visit.slip.left')} />
    </article>
  )
}
