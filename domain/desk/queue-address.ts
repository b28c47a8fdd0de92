import { QUEUE_VIEWS, type QueueView } from '../case-file/queue-view.ts'
import { STAGES, type Stage, URGENCIES, type Urgency } from '../case-file/words.ts'

/** What narrows a list of the queue, as it stands in the address. */
export const QUEUE_FILTERS = ['unit', 'service', 'stage', 'urgency', 'area', 'tag', 'handler', 'due'] as const
export type QueueFilterName = (typeof QUEUE_FILTERS)[number]

/** What narrows each list. What a list is about already narrows it no further; few lines need no narrowing. */
export const FILTERS_OF: Readonly<Record<QueueView, readonly QueueFilterName[]>> = {
  due: QUEUE_FILTERS,
  mine: allBut('unit', 'handler'),
  'not-taken': allBut('handler'),
  waiting: allBut('stage'),
  late: allBut('due'),
  'to-deliver': allBut('stage'),
  'to-approve': QUEUE_FILTERS,
  reviews: [],
  legs: [],
  orders: ['unit'],
  'sent-on': [],
  closed: ['unit'],
}

export const DUE_SPANS = ['week'] as const
export type DueSpan = (typeof DUE_SPANS)[number]

/** A list of the queue and what it is narrowed to; null narrows nothing. */
export type QueueAddress = {
  readonly view: QueueView
  readonly unit: string | null
  readonly service: string | null
  readonly stage: Stage | null
  readonly urgency: Urgency | null
  readonly area: string | null
  readonly tag: string | null
  /** Who handles it. */
  readonly handler: string | null
  /** `week`: due from now to the end of Sunday. */
  readonly due: DueSpan | null
}

/** The list that an address asks for; what is not known in it, or no filter of this list, narrows nothing. */
export function queueAddressOf(typed: (name: string) => string): QueueAddress {
  const view = oneOf(QUEUE_VIEWS, typed('view')) ?? 'due'
  const read = (name: QueueFilterName) => (FILTERS_OF[view].includes(name) ? typed(name) : '')
  return {
    view,
    unit: slug(read('unit')),
    service: slug(read('service')),
    stage: oneOf(STAGES, read('stage')),
    urgency: oneOf(URGENCIES, read('urgency')),
    area: slug(read('area')),
    tag: slug(read('tag')),
    handler: slug(read('handler')),
    due: oneOf(DUE_SPANS, read('due')),
  }
}

/** The query of an address: the same list always gives the same text. */
export function queryOfQueue(
  view: QueueView,
  filters: Readonly<Partial<Record<QueueFilterName, string | null>>> | null,
): URLSearchParams {
  const query = new URLSearchParams()
  if (view !== 'due') query.set('view', view)
  for (const name of QUEUE_FILTERS) {
    const value = filters?.[name]
    if (value) query.set(name, value)
  }
  return query
}

function allBut(...names: QueueFilterName[]): QueueFilterName[] {
  return QUEUE_FILTERS.filter((name) => !names.includes(name))
}

function oneOf<T extends string>(known: readonly T[], value: string): T | null {
  return known.find((candidate) => candidate === value) ?? null
}

function slug(value: string): string | null {
  return /^[a-z0-9-]{1,60}$/.test(value) ? value : null
}
