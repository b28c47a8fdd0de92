import type { PageTown } from '#components/page/public-page.tsx'
import { htmlLang, type Locale, otherLocale, wordsIn } from '#domain/locale.ts'
import type { Role } from '#domain/permission/role.ts'
import { translator } from '#i18n/translate.ts'
import type { StaffPerson, StaffSection } from './staff-page.tsx'

type StaffTopProps = {
  locale: Locale
  town: PageTown
  person: StaffPerson | null
  path: string
  section: StaffSection | undefined
}

const ADDRESSES = {
  queue: '/staff',
  intake: '/staff/intake',
  visits: '/staff/visits',
  manage: '/manage',
  people: '/staff/people',
} as const
const TAKERS: readonly Role[] = ['clerk', 'triage']
const VISITORS: readonly Role[] = ['clerk', 'handler', 'lead']
const MANAGERS: readonly Role[] = ['manager', 'lead', 'oversight', 'auditor']

/** Skip link, notice, language, sign out, brand and menu of the staff pages. */
export function StaffTop({ locale, town, person, path, section }: StaffTopProps) {
  const t = translator(locale)
  return (
    <>
      <a className="skip" href="#main">
        {t('site.skip')}
      </a>
      <header className="top">
        <div className="notice">
          <div className="wrap">
            <p>{town.notice && wordsIn(town.notice, locale)}</p>
            <Tools locale={locale} path={path} isSignedIn={person !== null} />
          </div>
        </div>
        <div className="wrap bar">
          <a className="brand" href={person ? '/staff' : `/${locale}`}>
            {t('site.brand')} <small>{wordsIn(town.name, locale)}</small>
          </a>
          {person && <Menu locale={locale} person={person} section={section} />}
        </div>
      </header>
    </>
  )
}

function Menu({
  locale,
  person,
  section,
}: {
  locale: Locale
  person: StaffPerson
  section: StaffSection | undefined
}) {
  const t = translator(locale)
  const words = { name: wordsIn(person.name, locale), unit: wordsIn(person.unit, locale) }
  return (
    <nav className="nav" aria-label={t('signIn.nav.label')}>
      <ul>
        {placesOf(person).map((place) => (
          <li key={place}>
            <a href={ADDRESSES[place]} aria-current={place === section ? 'true' : undefined}>
              {t(`signIn.nav.${place}`)}
            </a>
          </li>
        ))}
        <li>
          <a href="/staff/account" aria-current={section === 'account' ? 'true' : undefined}>
            {t('signIn.nav.person', words)}
          </a>
        </li>
      </ul>
    </nav>
  )
}

function placesOf({ roles }: StaffPerson): (keyof typeof ADDRESSES)[] {
  const holds = (some: readonly Role[]) => roles.some((role) => some.includes(role))
  return [
    'queue',
    ...(holds(TAKERS) ? ['intake' as const] : []),
    ...(holds(VISITORS) ? ['visits' as const] : []),
    ...(holds(MANAGERS) ? ['manage' as const] : []),
    'people',
  ]
}

function Tools({ locale, path, isSignedIn }: { locale: Locale; path: string; isSignedIn: boolean }) {
  const t = translator(locale)
  const other = otherLocale(locale)
  return (
    <ul className="tools" aria-label={t('signIn.nav.tools')}>
      <li>
        <form method="post" action="/staff/language">
          <input type="hidden" name="back" value={path} />
          <button type="submit" name="language" value={other} lang={htmlLang(other)}>
            {t('site.otherLanguage')}
          </button>
        </form>
      </li>
      {isSignedIn && (
        <li>
          <form method="post" action="/staff/sign-out">
            <button type="submit">{t('signIn.nav.signOut')}</button>
          </form>
        </li>
      )}
    </ul>
  )
}
