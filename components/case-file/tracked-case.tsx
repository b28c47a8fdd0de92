import type { ReactNode } from 'react'
import { ClearComputer } from '#components/case-file/clear-computer.tsx'
import { DecisionLetter } from '#components/case-file/decision-letter.tsx'
import { EventLine } from '#components/case-file/event-line.tsx'
import { LatePanel } from '#components/case-file/late-panel.tsx'
import { PromisedDay } from '#components/case-file/promised-day.tsx'
import { SentAnswers } from '#components/case-file/sent-answers.tsx'
import { Panel } from '#components/page/panel.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { isUnstopped } from '#domain/case-file/projection.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type TrackedCaseProps = { locale: Locale; tracking: TrackingView; done: string | null; children: ReactNode }

/** The resident's page: how it stands, the promised day with its calendar, who has it, what can be done, what happened. */
export function TrackedCase({ locale, tracking, done, children }: TrackedCaseProps) {
  const t = translator(locale)
  const { town, row, service, state, clocks, events } = tracking
  const unit = town.units.get(state.unitId)
  const running = clocks.filter((clock) => clock.residentPromise && isUnstopped(clock))
  const late = running.filter((clock) => clock.reading.state === 'missed')
  const isOver = ['closed', 'withdrawn', 'declined'].includes(state.stage)
  return (
    <>
      <p className="crumb">
        {t('track.request')} <span className="num">{row.reference}</span> · {wordsIn(service.title, locale)}
      </p>
      <h1>{t(`track.stage.${stageKey(state.stage)}.title`)}</h1>
      <div aria-live="polite">{isDone(done) && <Panel tone="kept">{t(`track.done.${done}`)}</Panel>}</div>
      <p className="lead">
        {t(`track.stage.${stageKey(state.stage)}.text`, { unit: unit ? wordsIn(unit.name, locale) : '' })}
      </p>
      {late.length > 0 && unit && <LatePanel locale={locale} town={town} unit={unit} clock={late[0]!} />}
      {!isOver && <PromisedDays locale={locale} tracking={tracking} running={running} />}
      <DecisionLetter locale={locale} tracking={tracking} />
      {unit && (
        <p className="small">
          {t.rich('track.whoHolds', {
            unit: () => <strong key="unit">{wordsIn(unit.name, locale)}</strong>,
            phone: () => <PhoneLink key="phone" phone={unit.phones[0]!.number} />,
          })}
        </p>
      )}
      {children}
      <h2>{t('track.whatHappened')}</h2>
      <ol className="line">
        {events.toReversed().map(({ event, text }) => (
          <EventLine
            key={event.number}
            locale={locale}
            town={town}
            service={service}
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

function PromisedDays({
  locale,
  tracking,
  running,
}: {
  locale: Locale
  tracking: TrackingView
  running: TrackingView['clocks']
}) {
  const [first, ...others] = [...running].sort(
    (a, b) => (a.reading.dueAt ?? Infinity) - (b.reading.dueAt ?? Infinity),
  )
  if (!first) return null
  return (
    <>
      <PromisedDay locale={locale} town={tracking.town} clock={first} today={tracking.today} isFirst />
      {others.map((clock) => (
        <PromisedDay
          key={`${clock.clock}-${clock.round}`}
          locale={locale}
          town={tracking.town}
          clock={clock}
          today={tracking.today}
        />
      ))}
    </>
  )
}

const STAGES = [
  'filed',
  'accepted',
  'working',
  'waiting',
  'decided',
  'delivered',
  'closed',
  'declined',
  'withdrawn',
] as const

function stageKey(stage: string): (typeof STAGES)[number] {
  return STAGES.find((known) => known === stage) ?? 'working'
}

const DONE = ['answer', 'write', 'rate', 'confirm', 'reopen', 'withdraw', 'end-helper'] as const

function isDone(done: unknown): done is (typeof DONE)[number] {
  return DONE.some((known) => known === done)
}
