import { Panel } from '#components/page/panel.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { pendingExtension } from '#domain/case-file/extension.ts'
import type { Span } from '#domain/case-file/state-parts.ts'
import { wordsIn } from '#domain/locale.ts'
import { formatDay, formatShortDay } from '#i18n/dates.ts'
import { clockName, placeName, type Reader, staffName } from './case-view.ts'
import { lastEvent, spanWords } from './work-facts.ts'

/** What the case file waits for: a ruling on more time, the person, others who were asked, the body that it lies with. */
export function CaseWaits({ reader }: { reader: Reader }) {
  const { state } = reader.caseFile
  const spans = state.spans.filter(({ open }) => open)
  return (
    <>
      <AskedTime reader={reader} />
      <AskedPerson reader={reader} />
      {(spans.length > 0 || state.partnerId !== null) && (
        <Panel heading={reader.t('work.spans.title')}>
          <ul>
            {spans.map((span) => (
              <li key={span.span}>{spanLine(reader, span)}</li>
            ))}
            {state.partnerId !== null && <AtPartner reader={reader} partnerId={state.partnerId} />}
          </ul>
        </Panel>
      )}
    </>
  )
}

function AskedTime({ reader }: { reader: Reader }) {
  const { t, locale, caseFile } = reader
  const pending = pendingExtension(caseFile.state, caseFile.clocks, caseFile.now)
  if (!pending) return null
  const { dueFrom, dueTo, isVoid } = pending
  return (
    <Panel tone={isVoid ? 'late' : 'near'} heading={t('work.extension.title')}>
      <p>
        {t('work.extension.asked', {
          name: staffName(reader, pending.byStaffId),
          count: spanWords(reader, pending),
          clock: clockName(caseFile, pending.clock, locale),
        })}
      </p>
      <p className="typed">{lastEvent(reader, 'extension-asked')?.text}</p>
      <p>
        {isVoid
          ? t('work.hint.void')
          : dueFrom === null || dueTo === null
            ? t('work.extension.paused')
            : t('work.extension.dates', { from: formatDay(dueFrom, locale), to: formatDay(dueTo, locale) })}
      </p>
    </Panel>
  )
}

function AskedPerson({ reader }: { reader: Reader }) {
  const { t, locale, caseFile } = reader
  const asked = caseFile.state.stage === 'waiting' ? lastEvent(reader, 'resident-asked') : null
  if (!asked) return null
  const { answerBy } = asked.event.data
  return (
    <Panel heading={t('work.resident.title')}>
      {answerBy !== null && <p>{t('work.resident.until', { day: formatShortDay(answerBy, locale) })}</p>}
      <p className="typed">{asked.text}</p>
    </Panel>
  )
}

function spanLine(reader: Reader, { kind, partnerId = null, answerBy }: Span): string {
  const { t, locale } = reader
  const day = answerBy ? formatShortDay(answerBy, locale) : ''
  const named = { kind: t(`staff.span.${kind}`), day }
  return partnerId === null
    ? t('work.spans.until', named)
    : t('work.spans.untilOf', { ...named, place: placeName(reader, { unitId: null, partnerId }) })
}

function AtPartner({ reader, partnerId }: { reader: Reader; partnerId: string }) {
  const { t, locale, caseFile } = reader
  const partner = caseFile.town.partners.get(partnerId)
  const place = partner ? wordsIn(partner.name, locale) : partnerId
  const by = lastEvent(reader, 'handed-to-partner')?.event.data.answerBy
  return (
    <li>
      {by
        ? t('work.spans.partnerUntil', { place, day: formatShortDay(by, locale) })
        : t('work.spans.partner', { place })}
      {partner?.phone && (
        <>
          {' · '}
          {t.rich('work.spans.phone', { phone: () => <PhoneLink key="phone" phone={partner.phone!} /> })}
        </>
      )}
    </li>
  )
}
