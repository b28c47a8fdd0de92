import { standingWords } from '#components/clock/standing-words.ts'
import { TickStrip } from '#components/clock/tick-strip.tsx'
import { WallCalendar } from '#components/clock/wall-calendar.tsx'
import { WorkedOut } from '#components/clock/worked-out.tsx'
import { DayPromise } from '#components/page/promise.tsx'
import type { ClockOnFile } from '#domain/case-file/clocks-on-file.ts'
import { isUnstopped, nearestDue } from '#domain/case-file/projection.ts'
import { type ClockProof, explainClock } from '#domain/clock/explain-clock.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { clockTone } from '#domain/clock/tick-strip.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { wordsIn } from '#domain/locale.ts'
import { formatDay, formatInstant } from '#i18n/dates.ts'
import type { Reader } from './case-view.ts'

/** The deadline that ends first with its wall calendar and its proof; the others as strips below. */
export function CaseClocks({ reader }: { reader: Reader }) {
  const { t, caseFile } = reader
  const first = nearestDue(caseFile.clocks)
  const others = caseFile.clocks.filter((clock) => clock !== first)
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks" className={first ? 'sr' : undefined}>
        {t('staff.case.clocks')}
      </h2>
      {first ? (
        <FirstClock reader={reader} clock={first} />
      ) : (
        <p className="soft">{t('staff.case.noClock')}</p>
      )}
      {others.length > 0 && (
        <>
          <h3>{t('staff.case.otherClocks')}</h3>
          <ul className="clock-list">
            {others.map((clock) => (
              <OtherClock key={`${clock.clock}-${clock.round}`} reader={reader} clock={clock} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type ClockProps = { reader: Reader; clock: ClockOnFile }

function FirstClock({ reader, clock }: ClockProps) {
  const { locale, caseFile } = reader
  const { rule, reading } = clock
  const proof = proofOf(reader, clock)
  return (
    <>
      <DayPromise
        heading={wordsIn(rule.title, locale)}
        day={dueDay(reader, clock)}
        date={
          reading.dueAt === null
            ? caseFile.today
            : dateOf(dayAt(caseFile.town.settings.zone, reading.dueAt - 1))
        }
        left={standingWords(reader.t, rule, reading)}
        tone={clockTone(reading)}
      />
      {proof.measure === 'days' && <WallCalendar locale={locale} proof={proof} today={caseFile.today} />}
      <WorkedOut locale={locale} rule={rule} proof={proof} />
    </>
  )
}

function OtherClock({ reader, clock }: ClockProps) {
  const { locale } = reader
  const { rule, reading } = clock
  return (
    <li>
      <p>
        <strong>{wordsIn(rule.title, locale)}</strong>
        <br />
        {isUnstopped(clock) && reading.dueAt !== null && <>{dueDay(reader, clock)} · </>}
        {standingWords(reader.t, rule, reading)}
      </p>
      <TickStrip locale={locale} unit={rule.period.unit} reading={reading} />
      <WorkedOut locale={locale} rule={rule} proof={proofOf(reader, clock)} />
    </li>
  )
}

function proofOf({ caseFile }: Reader, { rule, facts }: ClockOnFile): ClockProof {
  const calendar = caseFile.town.calendars.get(caseFile.town.settings.calendar)!
  return explainClock({ rule, calendar, facts, now: caseFile.now })
}

function dueDay({ t, locale, caseFile }: Reader, { reading }: ClockOnFile): string {
  if (reading.dueAt === null) return t('queue.due.paused')
  if (reading.measure === 'minutes') return formatInstant(reading.dueAt, caseFile.town.settings.zone, locale)
  return formatDay(reading.dueOn!, locale)
}
