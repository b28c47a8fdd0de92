import type { QueueRow } from '#db/queries/queue.ts'
import type { Hall } from '../hall.ts'

/** One line of the queue. `title` is what the person wrote first; empty where they wrote nothing that may stand in a list. */
export type QueueLine = Omit<QueueRow, 'titleSealed'> & { readonly title: string }

export function lineOf<Row extends Pick<QueueRow, 'id' | 'titleSealed'>>(
  hall: Hall,
  { titleSealed, ...row }: Row,
): Omit<Row, 'titleSealed'> & { title: string } {
  return { ...row, title: hall.keys.open<string>(titleSealed, `title:${row.id}`) }
}
