import { PhoneLink } from '#components/page/phone-link.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Unit } from '#domain/town/unit.ts'
import { formatDay, formatShortDay, localDateIn } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type WhoHoldsProps = { locale: Locale; tracking: TrackingView }

/** Who has it now and since when, with the phone; while another body has it, whom to ask here. */
export function WhoHolds({ locale, tracking }: WhoHoldsProps) {
  const { town, state, custody } = tracking
  const unit = town.units.get(state.unitId)
  if (!unit) return null
  const t = translator(locale)
  const ask = t.rich('progress.held.ask', contact(unit, locale))
  const holding = custody.at(-1)
  if (!holding || holding.until !== null) {
    const isElsewhere = state.stage === 'merged' || state.stage === 'taken-to-review'
    return <p className="held">{isElsewhere ? t.rich('track.whoHolds', contact(unit, locale)) : ask}</p>
  }
  const day = formatShortDay(localDateIn(holding.from, town.settings.zone), locale)
  const partner = town.partners.get(holding.partnerId ?? '')
  if (!partner) {
    const holder = town.units.get(holding.unitId ?? '') ?? unit
    return <p className="held">{t.rich('progress.held.unit', { ...contact(holder, locale), day })}</p>
  }
  const place = () => <strong key="place">{wordsIn(partner.name, locale)}</strong>
  const by = expectedBy(tracking)
  return (
    <p className="held">
      {partner.phone
        ? t.rich('progress.held.partner', {
            place,
            day,
            phone: () => <PhoneLink key="p" phone={partner.phone!} />,
          })
        : t.rich('progress.held.partnerPlain', { place, day })}{' '}
      {by && t('progress.held.partnerBy', { day: formatDay(by, locale) })}{' '}
      {state.review === null ? t.rich('progress.held.answerable', contact(unit, locale)) : ask}
    </p>
  )
}

function contact(unit: Unit, locale: Locale) {
  return {
    unit: () => <strong key="unit">{wordsIn(unit.name, locale)}</strong>,
    phone: () => <PhoneLink key="phone" phone={unit.phones[0]!.number} />,
  }
}

/** The day by which the partner said it would answer; a body that reviews has its own clock. */
function expectedBy({ events, state }: TrackingView): string | null {
  if (state.review !== null) return null
  const handed = events.findLast(({ event }) => event.type === 'handed-to-partner')?.event
  return handed?.type === 'handed-to-partner' ? handed.data.answerBy : null
}
