/**
 * The lists of the staff queue: all that is open by nearest end, one's own, what nobody has taken, what waits for the
 * resident, what is late, what is decided and not delivered, what one's unit sent on, what was closed last.
 */
export const QUEUE_VIEWS = [
  'due',
  'mine',
  'not-taken',
  'waiting',
  'late',
  'to-deliver',
  'sent-on',
  'closed',
] as const
export type QueueView = (typeof QUEUE_VIEWS)[number]
