import { answeredItems } from '#components/case-file/answered-items.ts'
import { FileLink, hasFile } from '#components/case-file/file-link.tsx'
import { Timeline } from '#components/page/timeline.tsx'
import { type CaseEvent, type EventText, isAuthority } from '#domain/case-file/event.ts'
import type { LegalBasis } from '#domain/case-file/event-data/decision.ts'
import { showsTextToResident } from '#domain/case-file/resident-view.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { makesLetter } from '#domain/letter/letter-kind.ts'
import { formatCitation } from '#i18n/citation.ts'
import { formatShortDay, formatTime } from '#i18n/dates.ts'
import type { EventView, Reader } from './case-view.ts'
import { eventWords, whoWords } from './event-words.ts'

type CaseTimelineProps = { reader: Reader; entries: readonly EventView[]; idPrefix?: string }

/** All that happened, the latest first. A note stands in a frame of its own that says who may read it. */
export function CaseTimeline({ reader, entries, idPrefix = 'event' }: CaseTimelineProps) {
  const { zone } = reader.caseFile.town.settings
  return (
    <Timeline
      entries={entries.toReversed().map(({ event, text }) => ({
        id: `${idPrefix}-${event.number}`,
        when: `${formatShortDay(dateOf(dayAt(zone, event.at)), reader.locale)} ${formatTime(event.at, zone)}`,
        datetime: new Date(event.at).toISOString(),
        text: (
          <>
            <p>{eventWords(event, reader)}</p>
            <EventWords reader={reader} event={event} text={text} />
            {makesLetter(event) && <LetterLink reader={reader} number={event.number} />}
          </>
        ),
        who: whoWords(event, reader),
      }))}
    />
  )
}

function LetterLink({ reader, number }: { reader: Reader; number: number }) {
  return (
    <p>
      <a href={`/staff/cases/${reader.caseFile.reference}/letter/${number}`}>
        {reader.t('letter.links.read')}
      </a>
    </p>
  )
}

const PARTS = ['summary', 'text', 'facts', 'reasons', 'next', 'proof'] as const
const HEADINGS = {
  facts: 'staff.case.facts',
  reasons: 'staff.case.reasons',
  next: 'staff.case.nextSteps',
} as const

function EventWords({ reader, event, text }: { reader: Reader; event: CaseEvent; text: EventText | null }) {
  const { t } = reader
  const items = answeredItems(t, text ?? {})
  const parts = PARTS.flatMap((part) => {
    const words = part === 'text' ? (items ?? text?.text) : text?.[part]
    return typeof words === 'string' && words !== '' ? [{ part, words }] : []
  })
  if (parts.length === 0 && !hasFile(event, text)) return null
  const isNote = isAuthority(event.by) && !showsTextToResident(event)
  const label = isNote
    ? t('staff.case.notForThem')
    : t(isAuthority(event.by) ? 'staff.case.toThem' : 'staff.case.fromThem')
  return (
    <div className={isNote ? 'note' : 'reply'}>
      <p className="whom">{label}</p>
      <FileLink
        locale={reader.locale}
        folder={`/staff/cases/${reader.caseFile.reference}/file`}
        event={event}
        text={text}
      />
      {parts.map(({ part, words }) => (
        <p key={part}>
          {part in HEADINGS && <strong>{t(HEADINGS[part as keyof typeof HEADINGS])}: </strong>}
          <span className="typed">{words}</span>
        </p>
      ))}
      {event.type === 'decided' && <Basis reader={reader} basis={event.data.legalBasis} />}
    </div>
  )
}

function Basis({ reader, basis }: { reader: Reader; basis: readonly LegalBasis[] }) {
  if (basis.length === 0) return null
  const { locale, t } = reader
  return (
    <p>
      <strong>{t('staff.case.legalBasis')}: </strong>
      {basis.map((one) => formatCitation(one, locale)).join(locale === 'zh' ? '；' : '; ')}
    </p>
  )
}
