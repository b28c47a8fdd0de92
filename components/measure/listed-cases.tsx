import type { Locale } from '#domain/locale.ts'
import type { ListedCase } from '#domain/measure/lines.ts'
import { LISTINGS, type Listing } from '#domain/measure/listing.ts'
import type { ManagerQuery } from '#domain/measure/manager-figures.ts'
import type { Town } from '#domain/town/town.ts'
import { formatInstant, formatPlainDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { namesOf, periodWords } from './figure-words.ts'
import { listHref, manageHref } from './manage-address.ts'

type ListedCasesProps = {
  locale: Locale
  list: {
    town: Town
    listing: Listing
    query: ManagerQuery
    cases: readonly ListedCase[]
    next: string | null
  }
  /** It is not the first page. */
  isContinued: boolean
}

/** The case files behind a number, with the act or the deadline that was counted. */
export function ListedCases({ locale, list, isContinued }: ListedCasesProps) {
  const t = translator(locale)
  const { listing, query, cases, next } = list
  const { from, to } = query
  const isNow = LISTINGS[listing].kind === 'open'
  return (
    <>
      <p className="beside-title">
        {!isNow && <span>{periodWords(locale, from, to)}</span>}
        <a href={manageHref(query)}>{t('manage.list.back')}</a>
      </p>
      {LISTINGS[listing].kind === 'events' && <p className="soft small">{t('manage.list.note')}</p>}
      {cases.length === 0 ? <p>{t('manage.list.none')}</p> : <Cases locale={locale} list={list} />}
      {(isContinued || next) && (
        <p className="pages">
          {isContinued && <a href={listHref(listing, query)}>{t('manage.list.first')}</a>}
          {next && <a href={listHref(listing, query, {}, next)}>{t('manage.list.next')}</a>}
        </p>
      )}
    </>
  )
}

function Cases({ locale, list: { town, listing, cases } }: Pick<ListedCasesProps, 'locale' | 'list'>) {
  const t = translator(locale)
  const names = namesOf(town, locale)
  const isClocks = LISTINGS[listing].kind === 'clocks'
  const head = [
    'number',
    'service',
    'unit',
    'received',
    'stage',
    ...(isClocks ? (['clock', 'due', 'stopped'] as const) : (['at'] as const)),
  ] as const
  const instant = (at: number) => formatInstant(at, town.settings.zone, locale)
  return (
    <div className="scroll">
      <table className="list stacked">
        <thead>
          <tr>
            {head.map((key) => (
              <th key={key} scope="col">
                {t(`manage.list.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                <a className="number" href={`/staff/cases/${one.reference}`}>
                  {one.reference}
                </a>
              </th>
              <td>{names.service(one.service)}</td>
              <td>{names.unit(one.unitId)}</td>
              <td>{formatPlainDay(one.receivedOn, locale)}</td>
              <td>{t(`open.stage.${one.stage}`)}</td>
              {isClocks && <td>{one.clock && names.clock(one.clock)}</td>}
              {isClocks && <td>{one.dueOn && formatPlainDay(one.dueOn, locale)}</td>}
              <td>{one.at === null ? t('manage.list.notStopped') : instant(one.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
