import { Button } from '#components/form/button.tsx'
import { Select } from '#components/form/select.tsx'
import { Breadcrumbs } from '#components/page/breadcrumbs.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { PublicCase, PublicClock } from '#domain/measure/lines.ts'
import { standingOfClock } from '#domain/measure/standing-of-clock.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { formatMonth, formatPlainDay, formatShortDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { ClockPill } from './clock-pill.tsx'
import { namesOf } from './figure-words.ts'

type PublicCasesProps = {
  locale: Locale
  list: { town: Town; cases: readonly PublicCase[]; next: string | null; now: number }
  /** The query of the address, without what is empty. */
  asked: Readonly<Record<string, string>>
  months: readonly string[]
  services: readonly Service[]
}

/** The public lines, 25 on a page, with what they can be narrowed to. */
export function PublicCases(props: PublicCasesProps) {
  const { locale, list, asked } = props
  const t = translator(locale)
  return (
    <>
      <Breadcrumbs locale={locale} links={[{ href: `/${locale}/open`, text: t('site.open') }]} />
      <h1>{t('open.cases.title')}</h1>
      <p>{t('open.cases.text')}</p>
      <Filter {...props} />
      {list.cases.length === 0 ? <p>{t('open.cases.none')}</p> : <Lines locale={locale} list={list} />}
      <nav className="pages" aria-label={t('open.cases.title')}>
        {asked.after && <a href={hrefOf(locale, asked, null)}>{t('open.cases.first')}</a>}
        {list.next && <a href={hrefOf(locale, asked, list.next)}>{t('open.cases.next')}</a>}
        <a href="/data/cases.csv">{t('open.cases.data')}</a>
      </nav>
    </>
  )
}

function Filter({ locale, list: { town }, asked, months, services }: PublicCasesProps) {
  const t = translator(locale)
  const options = {
    service: services.map(({ slug, title }) => ({ value: slug, label: wordsIn(title, locale) })),
    unit: [...town.units.values()].map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) })),
    month: months.map((value) => ({ value, label: formatMonth(value, locale) })),
  }
  const labels = { service: t('open.cases.service'), unit: t('open.cases.unit'), month: t('open.month') }
  return (
    <form className="choose" method="get">
      {(['service', 'unit', 'month'] as const).map((name) => (
        <Select
          key={name}
          locale={locale}
          id={name}
          name={name}
          label={labels[name]}
          value={asked[name] ?? ''}
          emptyLabel={t('open.cases.all')}
          options={options[name]}
        />
      ))}
      <div className="field">
        <Button kind="quiet">{t('open.show')}</Button>
      </div>
    </form>
  )
}

function Lines({ locale, list: { town, cases, now } }: Pick<PublicCasesProps, 'locale' | 'list'>) {
  const t = translator(locale)
  const head = ['reference', 'service', 'area', 'unit', 'received', 'stage', 'deadline'] as const
  return (
    <table className="list stacked">
      <thead>
        <tr>
          {head.map((key) => (
            <th key={key} scope="col">
              {t(`open.cases.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((line) => (
          <Line key={line.id} locale={locale} town={town} line={line} now={now} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ locale, town, line, now }: { locale: Locale; town: Town; line: PublicCase; now: number }) {
  const t = translator(locale)
  const names = namesOf(town, locale)
  const clock = nextClock(line.clocks, now)
  const stage = t(`open.stage.${line.stage}`)
  return (
    <tr>
      <th scope="row">
        <a className="number" href={`/${locale}/open/cases/${line.reference}`}>
          {line.reference}
        </a>
      </th>
      <td>{names.service(line.service)}</td>
      <td>{names.area(line.areaId ?? '')}</td>
      <td>{names.unit(line.unitId)}</td>
      <td>
        <time dateTime={line.receivedOn}>{formatPlainDay(line.receivedOn, locale)}</time>
      </td>
      <td>{stage}</td>
      <td>
        {clock && (
          <>
            <ClockPill locale={locale} clock={clock} now={now} />{' '}
            {clock.dueOn && formatShortDay(clock.dueOn, locale)}
          </>
        )}
      </td>
    </tr>
  )
}

/** The deadline that matters in a list: the nearest still open, else the one that ended last. */
function nextClock(clocks: readonly PublicClock[], now: number): PublicClock | undefined {
  const open = clocks.filter((clock) => !['kept', 'missed'].includes(standingOfClock(clock, now)))
  if (open.length > 0) return open.reduce((a, b) => ((b.dueAt ?? Infinity) < (a.dueAt ?? Infinity) ? b : a))
  return clocks.toSorted((a, b) => (a.stoppedAt ?? 0) - (b.stoppedAt ?? 0)).at(-1)
}

function hrefOf(locale: Locale, asked: Readonly<Record<string, string>>, after: string | null): string {
  const { after: _, ...rest } = asked
  return `/${locale}/open/cases?${new URLSearchParams(after === null ? rest : { ...rest, after })}`
}
