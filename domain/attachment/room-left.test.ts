import { expect, test } from 'vitest'
import type { CaseEvent } from '../case-file/event.ts'
import { MOST_BYTES_ON_FILE, MOST_ON_FILE } from './limits.ts'
import { hasRoomFor } from './room-left.ts'

const BY = {
  resident: { kind: 'resident' },
  helper: { kind: 'helper' },
  staff: { kind: 'staff', staffId: 'lin', unitId: 'aid' },
} as const

function attached(by: keyof typeof BY, count: number, bytes = 1): CaseEvent[] {
  return Array.from({ length: count }, (_, i) => ({
    number: i + 2,
    type: 'attached',
    at: 0,
    recordedAt: 0,
    by: BY[by],
    data: { kind: 'jpeg', bytes, hash: '' },
  }))
}

test.each<[string, CaseEvent[], boolean, number[], boolean]>([
  ['the first', [], false, [1], true],
  ['the last that fits', attached('resident', MOST_ON_FILE - 1), false, [1], true],
  ['one too many', attached('resident', MOST_ON_FILE - 1), false, [1, 1], false],
  ['what a helper sent counts with the resident’s', attached('helper', MOST_ON_FILE), false, [1], false],
  ['staff have room of their own', attached('resident', MOST_ON_FILE), true, [1], true],
  ['and so has the resident', attached('staff', MOST_ON_FILE), false, [1], true],
  ['too many bytes', attached('staff', 2, MOST_BYTES_ON_FILE / 2), true, [1], false],
  ['just enough bytes', attached('staff', 1, MOST_BYTES_ON_FILE / 2), true, [MOST_BYTES_ON_FILE / 2], true],
])('%s', (_, events, isByAuthority, sizes, fits) => {
  expect(hasRoomFor(events, isByAuthority, sizes)).toBe(fits)
})
