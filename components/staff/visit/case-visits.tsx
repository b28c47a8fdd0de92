import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { Panel } from '#components/page/panel.tsx'
import { type Reader, staffName } from '#components/staff/case/case-view.ts'
import { nextTry } from '#domain/visit/next-try.ts'
import {
  isPermissionSigned,
  type VisitOnFile,
  vainTries,
  visitsOnFile,
} from '#domain/visit/visits-on-file.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { VisitTable } from './visit-table.tsx'

/** What visits are planned, made and found: beside the answers, before what may be done. */
export function CaseVisits({ reader, keyValue }: { reader: Reader; keyValue: string }) {
  const { t, caseFile } = reader
  const visits = visitsOnFile(caseFile.state.visits, caseFile.timeline)
  if (visits.length === 0) return null
  const planned = visits.find(({ result }) => result === null)
  const last = visits.findLast(({ result }) => result !== null)
  const made = visits.filter(({ result }) => result === 'done')
  const isVain = !planned && last !== undefined && last.result !== 'done'
  return (
    <section aria-labelledby="visits" className="visits">
      <h2 id="visits">{t('visit.case.title')}</h2>
      {planned && <Planned reader={reader} visit={planned} />}
      {isVain && caseFile.moves.includes('plan-visit') && (
        <Again reader={reader} last={last} tries={vainTries(visits)} keyValue={keyValue} />
      )}
      {caseFile.state.kind === 'application' && (
        <p className={isPermissionSigned(visits) ? undefined : 'note'}>
          {t(isPermissionSigned(visits) ? 'visit.case.signed' : 'visit.case.unsigned')}
        </p>
      )}
      {made.length > 0 && <VisitTable reader={reader} visits={made} />}
    </section>
  )
}

function Planned({ reader, visit }: { reader: Reader; visit: VisitOnFile }) {
  const { t, locale, caseFile } = reader
  const page = `/staff/visits/form/${caseFile.reference}`
  const list = `/staff/visits?${new URLSearchParams({ day: visit.on, unit: caseFile.state.unitId })}`
  return (
    <Panel>
      <p>
        <strong>
          {t('visit.case.planned', {
            day: formatShortDay(visit.on, locale),
            names: namesOf(reader, visit.staffIds),
          })}
        </strong>
      </p>
      {visit.unannounced && <p>{t('visit.case.unannounced', { why: visit.why })}</p>}
      {caseFile.moves.includes('record-visit') && (
        <ul className="acts">
          <li>
            <a href={page}>{t('visit.case.paper')}</a>
          </li>
          <li>
            <a href="#move-record-visit">{t('visit.case.enter')}</a>
          </li>
          <li>
            <a href={list}>{t('visit.case.list')}</a>
          </li>
        </ul>
      )}
    </Panel>
  )
}

type AgainProps = { reader: Reader; last: VisitOnFile; tries: number; keyValue: string }

/** Nobody was met: the next day is one press away, with the same two people. */
function Again({ reader, last, tries, keyValue }: AgainProps) {
  const { t, locale, caseFile } = reader
  const calendar = caseFile.town.calendars.get(caseFile.town.settings.calendar)
  const on = calendar ? nextTry(calendar, last.on, caseFile.today) : caseFile.today
  const [first = '', second = ''] = last.staffIds
  const fields = { on, first, second, how: 'announced', version: `${caseFile.state.number}` }
  const words = last.result === 'not-let-in' ? 'visit.case.againNotLetIn' : 'visit.case.again'
  return (
    <Panel tone="near">
      <p>{t(words, { day: formatShortDay(last.on, locale), tries })}</p>
      <form method="post" action={`/staff/cases/${caseFile.reference}/plan-visit`}>
        <HiddenKey value={keyValue} />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button kind="quiet">{t('visit.case.planAgain', { day: formatShortDay(on, locale) })}</Button>
      </form>
      <p>
        <a href={`/staff/visits/slip/${caseFile.reference}`}>{t('visit.case.slip')}</a>
      </p>
    </Panel>
  )
}

export function namesOf(reader: Reader, staffIds: readonly string[]): string {
  return staffIds.map((id) => staffName(reader, id)).join(reader.locale === 'zh' ? '、' : ', ')
}
