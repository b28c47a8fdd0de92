import { type Custody, custodyOf, heldBy, heldTime, legCustody } from '#domain/case-file/custody.ts'
import { formatShortDay, localDateIn } from '#i18n/dates.ts'
import type { Reader } from './case-view.ts'
import { placeName } from './case-view.ts'

type Line = { readonly key: string; readonly of: readonly Custody[] }

/** How long each unit and body held the case file; together exactly the case file's own time. Parts stand apart. */
export function CaseCustody({ reader }: { reader: Reader }) {
  const { t, caseFile } = reader
  const events = caseFile.timeline.map(({ event }) => event)
  const stretches = custodyOf(events)
  const holders = heldBy(stretches).map((holder) => ({
    key: placeName(reader, holder),
    of: holder.stretches,
  }))
  const parts = legCustody(events).map((part) => ({ key: `${part.leg}`, of: [part] }))
  return (
    <section aria-labelledby="custody">
      <h2 id="custody">{t('work.custody.title')}</h2>
      <CustodyTable reader={reader} lines={holders} all={holders.length > 1 ? stretches : null} />
      {parts.length > 0 && (
        <>
          <h3>{t('work.custody.parts')}</h3>
          <CustodyTable reader={reader} lines={parts} all={null} />
        </>
      )}
      <p className="small soft">{t('work.custody.note')}</p>
    </section>
  )
}

type CustodyTableProps = { reader: Reader; lines: readonly Line[]; all: readonly Custody[] | null }

function CustodyTable({ reader, lines, all }: CustodyTableProps) {
  const { t } = reader
  return (
    <table className="list custody">
      <thead>
        <tr>
          <th scope="col">{t('work.custody.who')}</th>
          <th scope="col" className="r">
            {t('work.custody.days')}
          </th>
          <th scope="col" className="r">
            {t('work.custody.workingDays')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, of }) => (
          <CustodyRow key={key} reader={reader} of={of} />
        ))}
      </tbody>
      {all && (
        <tfoot>
          <tr>
            <th scope="row">{t('work.custody.all')}</th>
            <Amounts reader={reader} of={all} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function CustodyRow({ reader, of }: { reader: Reader; of: readonly Custody[] }) {
  const { locale } = reader
  return (
    <tr>
      <th scope="row">
        {placeName(reader, of[0]!)}
        <span className="soft">
          {of.map((one) => spanWords(reader, one)).join(locale === 'zh' ? '；' : '; ')}
        </span>
      </th>
      <Amounts reader={reader} of={of} />
    </tr>
  )
}

function spanWords({ t, locale, caseFile }: Reader, { from, until }: Custody): string {
  const day = (instant: number) => formatShortDay(localDateIn(instant, caseFile.town.settings.zone), locale)
  if (until === null) return t('work.custody.since', { from: day(from) })
  return day(from) === day(until) ? day(from) : t('work.custody.span', { from: day(from), until: day(until) })
}

function Amounts({ reader: { caseFile }, of }: { reader: Reader; of: readonly Custody[] }) {
  const calendar = caseFile.town.calendars.get(caseFile.town.settings.calendar)
  if (!calendar) return null
  const { days, workingDays } = heldTime(of, calendar, caseFile.now)
  return (
    <>
      <td className="r">{days}</td>
      <td className="r">{workingDays}</td>
    </>
  )
}
