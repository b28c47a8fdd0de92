import type { QueueView } from '#domain/case-file/queue-view.ts'
import type { Stage, Urgency } from '#domain/case-file/words.ts'
import type { Locale, Words } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { translator } from '#i18n/translate.ts'
import type { Due } from './due-words.ts'
import { queueRow } from './queue-row.tsx'
import { rowWords } from './row-words.ts'

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
  /** Lines can be chosen, to do something with several of them. */
  canChoose: boolean
}

/** The lines of a list: what is asked, where it is, how much of the time is used, what is left. */
export function QueueList({ locale, view, lines, canChoose, ...around }: QueueListProps) {
  const t = translator(locale)
  const words = rowWords({ t, locale, ...around })
  return (
    <table className={canChoose ? 'list queue choosing' : 'list queue'}>
      <thead>
        <tr>
          {canChoose && (
            <th scope="col">
              <span className="sr">{t('desk.bulk.column')}</span>
            </th>
          )}
          <th scope="col">{t('queue.column.asked')}</th>
          <th scope="col">{t('queue.column.where')}</th>
          <th scope="col">{t('queue.column.used')}</th>
          <th scope="col" className="r">
            {t(view === 'closed' ? 'queue.column.closed' : 'queue.column.due')}
          </th>
        </tr>
      </thead>
      <tbody>{lines.map((line) => queueRow(words(line), canChoose))}</tbody>
    </table>
  )
}
