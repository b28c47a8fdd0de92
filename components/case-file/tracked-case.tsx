import type { ReactNode } from 'react'
import { ClearComputer } from '#components/case-file/clear-computer.tsx'
import { DecisionLetter } from '#components/case-file/decision-letter.tsx'
import { DeclinedAnswer } from '#components/case-file/declined-answer.tsx'
import { EventLine } from '#components/case-file/event-line.tsx'
import { LatePanel } from '#components/case-file/late-panel.tsx'
import { Parts } from '#components/case-file/parts.tsx'
import { ReviewAnswer } from '#components/case-file/review-answer.tsx'
import { SentAnswers } from '#components/case-file/sent-answers.tsx'
import { SharedAnswer } from '#components/case-file/shared-answer.tsx'
import { clocksForResident } from '#components/clock/board-order.ts'
import { ClockBoard } from '#components/clock/clock-board.tsx'
import { Panel } from '#components/page/panel.tsx'
import { holderOf } from '#domain/case-file/custody.ts'
import { isUnstopped } from '#domain/case-file/projection.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { placeName } from './event-words/tell.ts'
import type { TrackingView } from './tracking-view.ts'
import { Waits } from './waits.tsx'
import { WhoHolds } from './who-holds.tsx'

type TrackedCaseProps = { locale: Locale; tracking: TrackingView; done: string | null; children: ReactNode }

/** The resident's page: how it stands, the promised day with its calendar, who has it, what can be done, what happened. */
export function TrackedCase({ locale, tracking, done, children }: TrackedCaseProps) {
  const t = translator(locale)
  const { town, row, service, state, clocks, events, now } = tracking
  const unit = town.units.get(state.unitId)
  const running = clocks.filter((clock) => clock.residentPromise && isOurs(clock) && isUnstopped(clock))
  const late = running.filter((clock) => clock.reading.state === 'missed')
  const isOver = ['closed', 'withdrawn', 'declined', 'given-up', 'settled'].includes(state.stage)
  const shown = clocksForResident(clocks).filter((clock) => !(isOver && isOurs(clock) && isUnstopped(clock)))
  return (
    <>
      <p className="soft small">
        {t('track.request')} <span className="num">{row.reference}</span> · {wordsIn(service.title, locale)}
      </p>
      <h1>{t(`track.stage.${stageKey(state.stage)}.title`)}</h1>
      <div aria-live="polite">{isDone(done) && <Panel tone="kept">{t(`track.done.${done}`)}</Panel>}</div>
      <p className="lead">
        {t(`track.stage.${stageKey(state.stage)}.text`, {
          unit: placeName({ locale, town }, holderOf(state)),
        })}
      </p>
      {tracking.moves.includes('answer') && (
        <p>
          <a className="btn" href="#answer">
            {t('track.move.answer.title')}
          </a>
        </p>
      )}
      <DeclinedAnswer locale={locale} tracking={tracking} />
      {late.length > 0 && unit && <LatePanel locale={locale} town={town} unit={unit} clock={late[0]!} />}
      <ClockBoard locale={locale} clocks={clocks} shown={shown} reader="resident" now={now} />
      <ReviewAnswer locale={locale} tracking={tracking} />
      <DecisionLetter locale={locale} tracking={tracking} />
      <SharedAnswer locale={locale} tracking={tracking} />
      <WhoHolds locale={locale} tracking={tracking} />
      <Waits locale={locale} tracking={tracking} />
      {children}
      <Parts locale={locale} tracking={tracking} />
      <h2>{t('track.whatHappened')}</h2>
      <ol className="line">
        {newestFirst(events).map(({ event, text }) => (
          <EventLine
            key={event.number}
            locale={locale}
            town={town}
            reference={row.reference}
            legs={state.legs}
            event={event}
            text={text}
          />
        ))}
      </ol>
      <SentAnswers locale={locale} tracking={tracking} />
      <ClearComputer locale={locale} />
    </>
  )
}

/** A mark of an earlier day may have been written after one of a later day. */
function newestFirst(events: TrackingView['events']): TrackingView['events'] {
  return events.toSorted((a, b) => b.event.at - a.event.at || b.event.number - a.event.number)
}

function isOurs({ rule }: TrackingView['clocks'][number]): boolean {
  return rule.holder === 'authority'
}

const STAGES = [
  'filed',
  'accepted',
  'working',
  'waiting',
  'noticed',
  'decided',
  'delivered',
  'closed',
  'declined',
  'withdrawn',
  'given-up',
  'settled',
  'merged',
  'taken-to-review',
  'in-first-review',
  'in-final-review',
  'final',
] as const

function stageKey(stage: string): (typeof STAGES)[number] {
  return STAGES.find((known) => known === stage) ?? 'working'
}

const DONE = [
  'answer',
  'write',
  'attach',
  'rate',
  'confirm',
  'reopen',
  'ask-first-review',
  'ask-final-review',
  'withdraw',
  'end-helper',
  'agree-to-summary',
  'take-back-summary',
] as const

function isDone(done: unknown): done is (typeof DONE)[number] {
  return DONE.some((known) => known === done)
}
