import type { QueueView } from '#domain/case-file/queue-view.ts'
import { type QueueFilterName, queryOfQueue, queueAddressOf } from '#domain/desk/queue-address.ts'
import type { QueueAsked } from '#usecases/queue/read-queue.ts'

export type Query = Readonly<Record<string, string | string[] | undefined>>

/** The page of a list that an address asks for. */
export function readQueueAddress(query: Query): QueueAsked {
  return { ...queueAddressOf((name) => one(query[name])), after: readAfter(one(query.after)) }
}

type Shown = 'filter' | 'caseload' | 'save'

/** The address of a list, with its filters, the line it begins after, and a form that is asked for. */
export function queueHref(
  view: QueueView,
  values: Readonly<Record<QueueFilterName, string | null>> | null,
  after: QueueAsked['after'] = null,
  show: Shown | null = null,
): string {
  const query = queryOfQueue(view, values)
  if (after) query.set('after', `${after.urgencyRank}.${after.dueAt}.${after.id}`)
  if (show) query.set('show', show)
  return (query.size === 0 ? '/staff' : `/staff?${query}`) + (show ? `#${show}` : '')
}

/** The list of a form to save it, with why it was refused; `typed` is the query as the form sent it. */
export function savingAgain(typed: string, wrong: string): string {
  const params = new URLSearchParams(typed)
  const address = queueAddressOf((name) => params.get(name) ?? '')
  const query = queryOfQueue(address.view, address)
  query.set('show', 'save')
  query.set('wrong', wrong)
  return `/staff?${query}`
}

/** The first value of a part of the query. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function readAfter(text: string): QueueAsked['after'] {
  const match = /^(\d{1,2})\.(\d{1,15})\.([0-9a-z]{26})$/.exec(text)
  return match ? { urgencyRank: Number(match[1]), dueAt: Number(match[2]), id: match[3]! } : null
}
