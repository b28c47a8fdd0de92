import { type CaseEvent, type CaseEventOf, isAuthority } from '../case-file/event.ts'
import { MOST_BYTES_ON_FILE, MOST_ON_FILE } from './limits.ts'

/** Do files of these sizes (bytes as kept) still fit on the case file, beside what the same side has attached? */
export function hasRoomFor(
  events: readonly CaseEvent[],
  isByAuthority: boolean,
  sizes: readonly number[],
): boolean {
  const own = events.filter(
    (event): event is CaseEventOf<'attached'> =>
      event.type === 'attached' && isAuthority(event.by) === isByAuthority,
  )
  const all = [...own.map(({ data }) => data.bytes), ...sizes]
  return all.length <= MOST_ON_FILE && all.reduce((sum, bytes) => sum + bytes, 0) <= MOST_BYTES_ON_FILE
}
