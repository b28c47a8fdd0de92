import { Details } from '#components/page/details.tsx'
import { DayPromise } from '#components/page/promise.tsx'
import { type ClockOnFile, clockKey } from '#domain/case-file/clock-on-file.ts'
import { explainClock } from '#domain/clock/explain-clock.ts'
import { clockTone } from '#domain/clock/tick-strip.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { type BoardReader, boardOrder, latestEnd } from './board-order.ts'
import { ClockStrip } from './clock-strip.tsx'
import { ClockWall } from './clock-wall.tsx'
import { dueDate, dueWords } from './due-day.ts'
import { standingWords } from './standing-words.ts'
import { WorkedOut } from './worked-out.tsx'

export type ClockBoardProps = {
  locale: Locale
  clocks: readonly ClockOnFile[]
  /** Which of them are hung; all where left out. The others still say how long one has to wait for them. */
  shown?: readonly ClockOnFile[]
  reader: BoardReader
  /** UTC ms. */
  now: number
  /** Name of the unit that has to keep a clock; left out where nobody need know. */
  unitName?: (unitId: string) => string
}

/** All clocks of a case file: the nearest with its wall calendar, the others as strips that open, the ended ones folded. */
export function ClockBoard(props: ClockBoardProps) {
  const { locale, clocks, shown = clocks, reader } = props
  const t = translator(locale)
  const { hero, others, ended } = boardOrder(shown, reader)
  return (
    <>
      {hero && <Hero {...props} clock={hero} />}
      {others.length > 0 && (
        <>
          <h3>{t('clock.board.others')}</h3>
          <Strips {...props} listed={others} />
        </>
      )}
      {ended.length > 0 && (
        <Details summary={t('clock.board.ended', { count: ended.length })}>
          <Strips {...props} listed={ended} />
        </Details>
      )}
    </>
  )
}

function Hero({ locale, clocks, clock, reader, now }: ClockBoardProps & { clock: ClockOnFile }) {
  const t = translator(locale)
  const { rule, reading, calendar, facts } = clock
  const title = wordsIn(rule.title, locale)
  const proof = explainClock({ rule, calendar, facts, now })
  const latest = latestEnd(clock, clocks, now)
  return (
    <>
      <DayPromise
        heading={reader === 'resident' ? promiseWords(locale, rule.holder, title) : title}
        day={dueWords(t, clock, locale)}
        date={dueDate(clock, now)}
        left={standingWords(t, rule, reading)}
        tone={clockTone(reading)}
      />
      {proof.firstDue && reading.measure === 'days' && (
        <p className="small">{t('clock.board.firstDue', { day: formatDay(proof.firstDue.on, locale) })}</p>
      )}
      {latest && (
        <p className="small">
          {t('clock.board.latest', { day: dueWords(t, { ...clock, reading: latest }, locale) })}
        </p>
      )}
      <ClockWall locale={locale} proof={proof} now={now} />
      <WorkedOut locale={locale} rule={rule} proof={proof} />
    </>
  )
}

/** What we have to do reads unlike what the person may do. */
function promiseWords(locale: Locale, holder: ClockOnFile['rule']['holder'], what: string): string {
  return translator(locale)(holder === 'authority' ? 'clock.board.ours' : 'clock.board.promise', { what })
}

function Strips({ listed, ...props }: ClockBoardProps & { listed: readonly ClockOnFile[] }) {
  return (
    <ul className="clock-list">
      {listed.map((clock) => (
        <ClockStrip key={clockKey(clock)} {...props} clock={clock} />
      ))}
    </ul>
  )
}
