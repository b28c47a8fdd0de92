import { Details } from '#components/page/details.tsx'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { explainClock } from '#domain/clock/explain-clock.ts'
import type { ClockRule } from '#domain/clock/rule.ts'
import { wordsIn } from '#domain/locale.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { type BoardReader, latestEnd } from './board-order.ts'
import type { ClockBoardProps } from './clock-board.tsx'
import { ClockWall } from './clock-wall.tsx'
import { dueWords } from './due-day.ts'
import { standingWords } from './standing-words.ts'
import { TickStrip } from './tick-strip.tsx'
import { WorkedSteps } from './worked-out.tsx'
import { sourceWords } from './worked-words.ts'

/** One clock in a line: whose it is, its last day, how it stands, what it rests on; opens to its own calendar and proof. */
export function ClockStrip({
  locale,
  clocks,
  clock,
  reader,
  now,
  unitName,
}: ClockBoardProps & { clock: ClockOnFile }) {
  const t = translator(locale)
  const { rule, reading, calendar, facts, unitId } = clock
  const latest = latestEnd(clock, clocks, now)
  const unit = rule.holder === 'authority' ? unitName?.(unitId) : undefined
  return (
    <li>
      <p>
        <strong>{wordsIn(rule.title, locale)}</strong>{' '}
        <span className="soft">
          {[holderWords(t, rule.holder, reader), unit].filter(Boolean).join(' · ')}
        </span>
        <br />
        {reading.dueAt !== null && <>{dueWords(t, clock, locale)} · </>}
        {standingWords(t, rule, reading)}
      </p>
      {latest && (
        <p className="small">
          {t('clock.board.latest', { day: dueWords(t, { ...clock, reading: latest }, locale) })}
        </p>
      )}
      <TickStrip locale={locale} reading={reading} />
      <p className="small soft">{sourceWords(t, rule.source, locale)}</p>
      <Details summary={t('clock.board.open')}>
        <ClockWall locale={locale} proof={explainClock({ rule, calendar, facts, now })} now={now} />
        <WorkedSteps locale={locale} rule={rule} proof={explainClock({ rule, calendar, facts, now })} />
      </Details>
    </li>
  )
}

function holderWords(t: Translate, holder: ClockRule['holder'], reader: BoardReader): string {
  if (holder === 'authority') return t('clock.board.holder.authority')
  if (holder === 'unit-right') return t('clock.board.holder.unitRight')
  if (holder === 'outside-body') return t('clock.board.holder.outsideBody')
  if (holder === 'third-party') return t('clock.board.holder.thirdParty')
  if (holder === 'anyone') return t('clock.board.holder.anyone')
  return t(reader === 'resident' ? 'clock.board.holder.you' : 'clock.board.holder.resident')
}
