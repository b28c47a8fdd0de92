import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Area } from '#domain/town/area.ts'
import type { Unit } from '#domain/town/unit.ts'
import { translator } from '#i18n/translate.ts'
import { Facts } from './facts.tsx'
import { PhoneLink } from './phone-link.tsx'

type OfficeEntryProps = { locale: Locale; unit: Unit; areas: ReadonlyMap<string, Area> }

/** One office: what it does, where, when, and by which number. */
export function OfficeEntry({ locale, unit, areas }: OfficeEntryProps) {
  const t = translator(locale)
  const served = communitiesOf(unit, areas).map((area) => wordsIn(area.name, locale))
  const rows = [
    { label: t('offices.address'), value: wordsIn(unit.address, locale) },
    { label: t('offices.hours'), value: wordsIn(unit.hours, locale) },
    ...(unit.receptionDays
      ? [{ label: t('offices.reception'), value: wordsIn(unit.receptionDays, locale) }]
      : []),
    { label: t('offices.phone'), value: <Phones locale={locale} phones={unit.phones} /> },
    { label: t('offices.head'), value: wordsIn(unit.head, locale) },
    ...(served.length > 0 ? [{ label: t('offices.serves'), value: served.join(t('offices.and')) }] : []),
  ]
  return (
    <li id={unit.id}>
      <h3>{wordsIn(unit.name, locale)}</h3>
      <p>{wordsIn(unit.does, locale)}</p>
      <Facts rows={rows} />
    </li>
  )
}

function communitiesOf(unit: Unit, areas: ReadonlyMap<string, Area>): Area[] {
  const own = [...areas.values()].filter((area) => area.unit === unit.id).map((area) => area.id)
  return [...areas.values()].filter((area) => area.parent && own.includes(area.parent))
}

function Phones({ locale, phones }: { locale: Locale; phones: Unit['phones'] }) {
  return (
    <div className="phones">
      {phones.map((phone) => (
        <div key={phone.number}>
          <PhoneLink phone={phone.number} />
          {phone.for && <span className="soft"> {wordsIn(phone.for, locale)}</span>}
        </div>
      ))}
    </div>
  )
}
