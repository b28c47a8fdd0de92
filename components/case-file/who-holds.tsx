import { PhoneLink } from '#components/page/phone-link.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Unit } from '#domain/town/unit.ts'
import { formatDay, formatShortDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type WhoHoldsProps = { locale: Locale; tracking: TrackingView }

/** Who has it now and since when, with the phone; while another body has it, that we stay answerable. */
export function WhoHolds({ locale, tracking }: WhoHoldsProps) {
  const { town, state, custody } = tracking
  const unit = town.units.get(state.unitId)
  if (!unit) return null
  const holding = custody.at(-1)
  const since = holding && holding.until === null ? holding.from : null
  const partner = state.partnerId === null ? undefined : town.partners.get(state.partnerId)
  const t = translator(locale)
  if (since === null) return <p className="small">{t.rich('track.whoHolds', contact(unit, locale))}</p>
  const day = formatShortDay(localDateIn(since, town.settings.zone), locale)
  if (!partner)
    return <p className="small">{t.rich('progress.held.unit', { ...contact(unit, locale), day })}</p>
  const place = () => <strong key="place">{wordsIn(partner.name, locale)}</strong>
  const by = expectedBy(tracking)
  return (
    <p className="small">
      {partner.phone
        ? t.rich('progress.held.partner', {
            place,
            day,
            phone: () => <PhoneLink key="p" phone={partner.phone!} />,
          })
        : t.rich('progress.held.partnerPlain', { place, day })}{' '}
      {by && t('progress.held.partnerBy', { day: formatDay(by, locale) })}{' '}
      {t.rich('progress.held.answerable', contact(unit, locale))}
    </p>
  )
}

function contact(unit: Unit, locale: Locale) {
  return {
    unit: () => <strong key="unit">{wordsIn(unit.name, locale)}</strong>,
    phone: () => <PhoneLink key="phone" phone={unit.phones[0]!.number} />,
  }
}

function expectedBy({ events }: TrackingView): string | null {
  const handed = events.findLast(({ event }) => event.type === 'handed-to-partner')?.event
  return handed?.type === 'handed-to-partner' ? handed.data.answerBy : null
}
