import type { ReactNode } from 'react'
import { AnswerWords } from '#components/form/question/answer-words.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { formatAnswer } from '#domain/service/question/answer.ts'
import type { Town } from '#domain/town/town.ts'
import { vainTries } from '#domain/visit/visits-on-file.ts'
import { translator } from '#i18n/translate.ts'
import {
  addressWithin,
  areaWords,
  bringWords,
  cautionWords,
  nameOf,
  phoneOf,
  staffWords,
  type VisitLane,
  type VisitView,
} from './visit-words.ts'

type ListedVisit = VisitView & {
  readonly others: readonly { readonly reference: string; readonly service: Words }[]
}

type VisitListProps = {
  locale: Locale
  town: Town
  names: ReadonlyMap<string, Words>
  lanes: readonly VisitLane<ListedVisit>[]
}

/** The visits of a day in the order of a walk: area, lane, home, and what is asked for there. */
export function VisitList({ locale, town, names, lanes }: VisitListProps) {
  const t = translator(locale)
  let number = 0
  return lanes.map(({ areaId, lane, households }, i) => (
    <section key={`${areaId}/${lane}`} className="lane">
      {lanes[i - 1]?.areaId !== areaId || i === 0 ? <h2>{areaWords(town.areas, areaId, locale)}</h2> : null}
      <h3>{laneWords(households[0]?.stops[0], lane) || t('visit.list.noLane')}</h3>
      <ol className="homes" start={number + 1}>
        {households.map(({ stops }) => {
          number += 1
          return <Home key={stops[0]!.caseFileId} locale={locale} town={town} names={names} stops={stops} />
        })}
      </ol>
    </section>
  ))
}

/** The lane as it was written, where the words of the address still hold it. */
export function laneWords(stop: VisitView | undefined, lane: string): string {
  const text = stop?.home.text ?? ''
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)]
  const plain = letters.map(([sign]) => sign.normalize('NFKC').toLowerCase()).join('')
  const at = lane === '' ? -1 : plain.indexOf(lane)
  if (at === -1) return lane
  const last = letters[at + lane.length - 1]
  return last ? text.slice(letters[at]!.index, last.index + last[0].length) : lane
}

type HomeProps = Pick<VisitListProps, 'locale' | 'town' | 'names'> & { stops: readonly ListedVisit[] }

function Home({ locale, town, names, stops }: HomeProps) {
  const t = translator(locale)
  const others = [
    ...new Map(stops.flatMap((stop) => stop.others).map((one) => [one.reference, one])).values(),
  ]
  return (
    <li className="home">
      <p className="home-address">{addressWithin(town, stops[0]!, locale)}</p>
      {stops.map((stop) => (
        <Stop key={stop.caseFileId} locale={locale} town={town} names={names} stop={stop} />
      ))}
      {others.length > 0 && (
        <p className="note">
          {t('visit.list.others')}
          {others.map(({ reference, service }, i) => (
            <span key={reference}>
              {i > 0 && (locale === 'zh' ? '；' : '; ')}
              <a href={`/staff/cases/${reference}#move-plan-visit`}>{reference}</a> {wordsIn(service, locale)}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

function Stop({ locale, town, names, stop }: Omit<HomeProps, 'stops'> & { stop: ListedVisit }) {
  const t = translator(locale)
  const tries = vainTries(stop.visits)
  const phone = phoneOf(stop)
  const cautions = cautionWords(stop, locale)
  const comma = locale === 'zh' ? '、' : ', '
  return (
    <div className="visit-stop">
      <p>
        <strong>{nameOf(stop) ?? t('visit.list.nameless')}</strong> · {wordsIn(stop.service.title, locale)} ·{' '}
        <a href={`/staff/cases/${stop.reference}`}>{stop.reference}</a>
        {tries > 0 && <span className="soft"> · {t('visit.list.try', { tries })}</span>}
        {stop.planned?.unannounced && <strong> · {t('visit.list.unannounced')}</strong>}
      </p>
      <dl className="kv">
        <Row label={t('visit.list.who')}>{staffWords(names, stop.planned?.staffIds ?? [], locale)}</Row>
        {(phone || cautions.length > 0) && (
          <Row label={t('visit.list.phone')}>
            {phone && <PhoneLink phone={phone} />} <strong>{cautions.join(' ')}</strong>
          </Row>
        )}
        <Needs locale={locale} town={town} stop={stop} />
        <Row label={t('visit.list.bring')}>{bringWords(stop, locale).join(comma)}</Row>
      </dl>
    </div>
  )
}

/** What the person asked to be done in another way. */
export function Needs({ locale, town, stop }: { locale: Locale; town: Town; stop: VisitView }) {
  const question = stop.service.questions.find(({ id, standard }) => standard && id === 'adjustments')
  const answer = stop.answers.adjustments
  if (!question || !answer || answer.type === 'skipped') return null
  if (formatAnswer(question, answer).length === 0) return null
  return (
    <Row label={translator(locale)('visit.list.needs')}>
      <AnswerWords locale={locale} question={question} answer={answer} areas={town.areas} />
    </Row>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
