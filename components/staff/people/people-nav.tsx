import type { Locale } from '#domain/locale.ts'
import type { HeldRole, Role } from '#domain/permission/role.ts'
import { translator } from '#i18n/translate.ts'

const ADDRESSES = {
  people: '/staff/people',
  workload: '/staff/people/workload',
  admin: '/staff/admin',
  log: '/staff/admin/log',
} as const
export type PeoplePlace = keyof typeof ADDRESSES

const WORKLOAD: readonly Role[] = ['lead', 'manager', 'oversight', 'auditor']

/** The pages on staff that somebody may open. */
export function PeopleNav({
  locale,
  roles,
  place,
}: {
  locale: Locale
  roles: readonly HeldRole[]
  place: PeoplePlace
}) {
  const t = translator(locale)
  return (
    <nav className="subnav no-print" aria-label={t('people.nav.label')}>
      <ul>
        {placesOf(roles).map((one) => (
          <li key={one}>
            <a href={ADDRESSES[one]} aria-current={one === place ? 'page' : undefined}>
              {t(`people.nav.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function placesOf(roles: readonly HeldRole[]): PeoplePlace[] {
  const holds = (some: readonly Role[]) => roles.some(({ role }) => some.includes(role))
  const isForTown = (some: readonly Role[]) =>
    roles.some(({ role, unitId }) => some.includes(role) && unitId === null)
  return [
    'people',
    ...(holds(WORKLOAD) ? ['workload' as const] : []),
    ...(holds(['admin']) ? ['admin' as const] : []),
    ...(isForTown(['admin', 'auditor']) ? ['log' as const] : []),
  ]
}
