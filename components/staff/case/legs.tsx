import type { Leg } from '#domain/case-file/state-parts.ts'
import type { Reader } from './case-view.ts'
import { placeName } from './case-view.ts'
import { clockOf, dueDay, legStory } from './work-facts.ts'

/** The parts of other units side by side: what each was asked, how it stands, what it said. */
export function CaseLegs({ reader }: { reader: Reader }) {
  const { legs } = reader.caseFile.state
  if (legs.length === 0) return null
  return (
    <section aria-labelledby="legs">
      <h2 id="legs">{reader.t('work.legs.title')}</h2>
      <div className="legs">
        {legs.map((leg) => (
          <LegCard key={leg.leg} reader={reader} leg={leg} />
        ))}
      </div>
    </section>
  )
}

function LegCard({ reader, leg }: { reader: Reader; leg: Leg }) {
  const { asked, answered, returned, released } = legStory(reader, leg)
  const { words, isLate } = standing(reader, leg)
  const said = answered ?? returned
  return (
    <article className="leg">
      <h3>{reader.t('work.legs.of', { number: leg.leg, place: placeName(reader, leg) })}</h3>
      <p className={isLate ? 'small late' : 'small soft'}>{words}</p>
      <p className="typed">{asked?.text}</p>
      {said && <blockquote className="typed">{said.text}</blockquote>}
      {released && <p className="typed soft">{released.text}</p>}
    </article>
  )
}

function standing(reader: Reader, leg: Leg): { words: string; isLate: boolean } {
  const { t } = reader
  const { answered, returned, released } = legStory(reader, leg)
  const clock = clockOf(reader, `leg-${leg.leg}`)
  const isLate = clock?.reading.state === 'missed'
  if (released) return { words: t('work.legs.released', { day: released.day }), isLate: false }
  if (returned) return { words: t('work.legs.returned', { day: returned.day }), isLate: false }
  if (answered)
    return {
      words: t(isLate ? 'work.legs.answeredLate' : 'work.legs.answered', { day: answered.day }),
      isLate,
    }
  const day = dueDay(reader, clock)
  if (day === null) return { words: t('work.legs.openPlain'), isLate: false }
  return { words: t(isLate ? 'work.legs.late' : 'work.legs.open', { day }), isLate }
}

/** What the other units said, to copy into a decision; nothing where none was asked. */
export function LegAnswers({ reader }: { reader: Reader }) {
  const said = reader.caseFile.state.legs.flatMap((leg) => {
    const { answered } = legStory(reader, leg)
    return answered ? [{ leg, text: answered.text }] : []
  })
  if (said.length === 0) return null
  const { t } = reader
  return (
    <section className="panel" aria-label={t('work.legs.forCopy')}>
      <p className="soft">{t('work.legs.forCopy')}</p>
      {said.map(({ leg, text }) => (
        <p key={leg.leg}>
          <strong>{placeName(reader, leg)}</strong> <span className="typed">{text}</span>
        </p>
      ))}
    </section>
  )
}
