import { z } from 'zod'
import type { Hall } from '../hall.ts'

const LONGEST = 254

/** An e-mail address as it was typed, without spaces around it; null where it is none. */
export function readAddress(typed: string): string | null {
  const read = z.email().max(LONGEST).safeParse(typed.normalize('NFKC').trim())
  return read.success ? read.data : null
}

export function sealAddress(hall: Hall, staffId: string, address: string): Uint8Array {
  return hall.keys.seal(address, contextOf(staffId))
}

/** Where a member of staff gets their mail. */
export function openAddress(hall: Hall, staffId: string, sealed: Uint8Array): string {
  return hall.keys.open<string>(sealed, contextOf(staffId))
}

function contextOf(staffId: string): string {
  return `staff-address:${staffId}`
}
