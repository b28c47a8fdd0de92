import type { QueueView } from '#domain/case-file/queue-view.ts'
import type { Stage, Urgency } from '#domain/case-file/words.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatShortDay } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { type Due, dueWords, usedShare } from './due-words.ts'
import { UsedStrip } from './used-strip.tsx'

export type QueueLineView = Due & {
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly service: string
  readonly stage: Stage
  readonly urgency: Urgency
  readonly unitId: string
  readonly handlerId: string | null
  readonly dueClock: string | null
  readonly closedAt: number | null
}

type QueueListProps = {
  locale: Locale
  town: Town
  names: ReadonlyMap<string, Words>
  now: number
  view: QueueView
  lines: readonly QueueLineView[]
}

/** The lines of a list: what is asked, where it is, how much of the time is used, what is left. */
export function QueueList({ locale, view, lines, ...around }: QueueListProps) {
  const t = translator(locale)
  return (
    <table className="list queue">
      <thead>
        <tr>
          <th scope="col">{t('queue.column.asked')}</th>
          <th scope="col">{t('queue.column.where')}</th>
          <th scope="col">{t('queue.column.used')}</th>
          <th scope="col" className="r">
            {t(view === 'closed' ? 'queue.column.closed' : 'queue.column.due')}
          </th>
        </tr>
      </thead>
      <tbody>{lines.map((line) => lineRow(line, { t, locale, ...around }))}</tbody>
    </table>
  )
}

type Around = Pick<QueueListProps, 'locale' | 'town' | 'names' | 'now'> & { t: Translate }

/** Called, not mounted: a list of 25 lines is drawn hundreds of times a second. */
function lineRow(line: QueueLineView, around: Around) {
  const { t, locale, town, names, now } = around
  const due = dueWords(line, town.clockRules.get(line.dueClock ?? ''), {
    t,
    now,
    locale,
    zone: town.settings.zone,
  })
  const share = usedShare(line.dueFrom, line.dueAt, now)
  const service = titleOf(town.services.get(line.service)?.title, line.service, locale)
  const isStripped = line.dueClock !== null && line.closedAt === null
  return (
    <tr key={line.id}>
      <td>
        <a className="asked" href={`/staff/cases/${line.reference}`}>
          {line.title || service}
        </a>
        <span className="soft">
          <span className="number">{line.reference}</span>
          {line.title ? ` · ${service}` : ''}
          {line.urgency === 'none' ? null : (
            <>
              {' · '}
              <span className={line.urgency === 'life' ? 'pill late' : 'pill near'}>
                {t(`queue.urgency.${line.urgency}`)}
              </span>
            </>
          )}
        </span>
      </td>
      <td>
        {titleOf(town.units.get(line.unitId)?.name, line.unitId, locale)}
        <span className="soft">{standsWords(line, t, names, locale)}</span>
      </td>
      <td>
        {isStripped ? <UsedStrip share={share} tone={due.tone} words={stripWords(t, line, share)} /> : null}
      </td>
      <td className="r">
        {line.closedAt === null ? (
          <>
            <span className={`pill ${due.tone}`}>{due.left}</span>
            <span className="soft">{due.on}</span>
          </>
        ) : (
          formatShortDay(dateOf(dayAt(town.settings.zone, line.closedAt)), locale)
        )}
      </td>
    </tr>
  )
}

function titleOf(words: Words | undefined, id: string, locale: Locale): string {
  return words ? wordsIn(words, locale) : id
}

function standsWords(
  { stage, handlerId }: QueueLineView,
  t: Translate,
  names: Around['names'],
  locale: Locale,
): string {
  const handler = handlerId === null ? undefined : names.get(handlerId)
  return handler ? `${t(`queue.stage.${stage}`)} · ${wordsIn(handler, locale)}` : t(`queue.stage.${stage}`)
}

function stripWords(t: Translate, { duePaused }: QueueLineView, share: number): string {
  return duePaused ? t('queue.stripPaused') : t('queue.strip', { percent: Math.round(share * 100) })
}
