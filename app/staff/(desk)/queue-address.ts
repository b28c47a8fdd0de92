import { FILTERS, type FilterValues } from '#components/staff/queue/queue-filter.tsx'
import { QUEUE_VIEWS, type QueueView } from '#domain/case-file/queue-view.ts'
import { STAGES, URGENCIES } from '#domain/case-file/words.ts'
import type { QueueAsked } from '#usecases/queue/read-queue.ts'

export type Query = Readonly<Record<string, string | string[] | undefined>>

/** The list that an address asks for; what is not known in it narrows nothing. */
export function readQueueAddress(query: Query): QueueAsked {
  return {
    view: oneOf(QUEUE_VIEWS, query.view) ?? 'due',
    unit: slug(query.unit),
    service: slug(query.service),
    stage: oneOf(STAGES, query.stage),
    urgency: oneOf(URGENCIES, query.urgency),
    area: slug(query.area),
    after: readAfter(one(query.after)),
  }
}

type Shown = 'filter' | 'caseload'

/** The address of a list, with its filters, the line it begins after, and a form that is asked for. */
export function queueHref(
  view: QueueView,
  values: FilterValues | null,
  after: QueueAsked['after'] = null,
  show: Shown | null = null,
): string {
  const query = new URLSearchParams()
  if (view !== 'due') query.set('view', view)
  for (const name of FILTERS) if (values?.[name]) query.set(name, values[name])
  if (after) query.set('after', `${after.urgencyRank}.${after.dueAt}.${after.id}`)
  if (show) query.set('show', show)
  return (query.size === 0 ? '/staff' : `/staff?${query}`) + (show ? `#${show}` : '')
}

/** The first value of a part of the query. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function readAfter(text: string): QueueAsked['after'] {
  const match = /^(\d{1,2})\.(\d{1,15})\.([0-9a-z]{26})$/.exec(text)
  return match ? { urgencyRank: Number(match[1]), dueAt: Number(match[2]), id: match[3]! } : null
}

function oneOf<T extends string>(known: readonly T[], value: string | string[] | undefined): T | null {
  return known.find((candidate) => candidate === one(value)) ?? null
}

function slug(value: string | string[] | undefined): string | null {
  return /^[a-z0-9-]{1,60}$/.test(one(value)) ? one(value) : null
}
