/**
 * The lists of the staff queue: all that is open by nearest end, one's own, what nobody has taken, what waits for the
 * resident, what is late, what is decided and not delivered, what the head has to approve or examine, the answers of
 * units below that one's own reviews, what other units ask of one's own, the orders of the oversight office, what one's unit sent on, what was closed last.
 */
export const QUEUE_VIEWS = [
  'due',
  'mine',
  'not-taken',
  'waiting',
  'late',
  'to-deliver',
  'to-approve',
  'reviews',
  'legs',
  'orders',
  'sent-on',
  'closed',
] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]
