import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'

type Counts = {
  readonly open: number
  readonly dueThisWeek: number
  readonly overdue: number
  readonly waiting: number
  /** Estimated minutes of work. */
  readonly minutes: number
}

type Person = Counts & {
  readonly staffId: string
  readonly name: Words
  /** Working minutes of this week. */
  readonly capacity: number
  readonly awayUntil: string | null
  readonly isGone: boolean
}

type WorkloadTableProps = {
  locale: Locale
  people: readonly Person[]
  unassigned: Counts
  /** The unit asked for; null for all. */
  unit: string | null
}

/** The longest bar stands for this share of a week's hours; more work than that fills it. */
const LONGEST = 2

/** Who has how much to do: every number leads to the list behind it. */
export function WorkloadTable({ locale, people, unassigned, unit }: WorkloadTableProps) {
  const t = translator(locale)
  const caption = t('people.load.caption')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="list workload">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('people.load.person')}</th>
            {(['open', 'week', 'overdue', 'waiting', 'work', 'capacity'] as const).map((name) => (
              <th className="r" scope="col" key={name}>
                {t(`people.load.${name}`)}
              </th>
            ))}
            <th scope="col">{t('people.load.share')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.staffId}>
              <th scope="row">
                {wordsIn(person.name, locale)}
                <Standing t={t} person={person} locale={locale} />
              </th>
              <Numbers locale={locale} counts={person} href={hrefOf(unit, { handler: person.staffId })} />
              <td className="r">{hours(person.capacity, locale)}</td>
              <td>
                <LoadBar t={t} person={person} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('people.load.unassigned')}</th>
            <Numbers
              locale={locale}
              counts={unassigned}
              href={hrefOf(unit, { view: 'not-taken' })}
              isNobody
            />
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Numbers({ counts, href, locale, isNobody = false }: NumbersProps) {
  return (
    <>
      <Count n={counts.open} href={href({})} />
      <Count n={counts.dueThisWeek} href={href({ due: 'week' })} />
      <Count n={counts.overdue} href={isNobody ? null : href({ view: 'late' })} isLate />
      <Count n={counts.waiting} href={href({ stage: 'waiting' })} />
      <td className="r">{hours(counts.minutes, locale)}</td>
    </>
  )
}

type NumbersProps = { counts: Counts; href: Href; locale: Locale; isNobody?: boolean }

type Query = Readonly<Record<string, string>>
type Href = (more: Query) => string

function hrefOf(unit: string | null, base: Query): Href {
  return (more) => `/staff?${new URLSearchParams({ ...(unit !== null && { unit }), ...base, ...more })}`
}

function Count({ n, href, isLate = false }: { n: number; href: string | null; isLate?: boolean }) {
  const shown = isLate && n > 0 ? <span className="late">{n}</span> : n
  return <td className="r">{n === 0 || href === null ? shown : <a href={href}>{shown}</a>}</td>
}

function Standing({ t, person, locale }: { t: Translate; person: Person; locale: Locale }) {
  if (person.isGone) return <span className="soft">{t('people.load.gone')}</span>
  if (person.awayUntil === null) return null
  const day = formatShortDay(person.awayUntil, locale)
  return <span className="soft">{t('people.load.awayUntil', { day })}</span>
}

function LoadBar({ t, person: { minutes, capacity } }: { t: Translate; person: Person }) {
  if (capacity === 0) return <span className="soft">{t('people.load.noTime')}</span>
  const share = minutes / capacity
  return (
    <>
      <svg className="chart lying" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect
          className={share > 1 ? 'bar-late' : 'bar-kept'}
          width={(Math.min(share, LONGEST) / LONGEST) * 100}
          height="10"
        />
        <line className="aim" x1={100 / LONGEST} x2={100 / LONGEST} y1="-1.5" y2="11.5" />
      </svg>
      <span className="soft">{t('people.load.used', { percent: String(Math.round(share * 100)) })}</span>
    </>
  )
}

function hours(minutes: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / 60)
}
