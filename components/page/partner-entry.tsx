import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Partner } from '#domain/town/partner.ts'
import { PhoneLink } from './phone-link.tsx'

/** A body outside the hall: what it decides, and its number. */
export function PartnerEntry({ locale, partner }: { locale: Locale; partner: Partner }) {
  return (
    <li id={partner.id}>
      <h3>{wordsIn(partner.name, locale)}</h3>
      <p>
        {wordsIn(partner.does, locale)} {partner.phone && <PhoneLink phone={partner.phone} />}
      </p>
    </li>
  )
}
