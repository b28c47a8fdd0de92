import type { Db } from '#db/handle.ts'
import { insertTelling, type TellingRow } from '#db/queries/telling.ts'
import type { Hall } from '../hall.ts'
import { mailToStaff } from './mail-to-staff.ts'

/** What somebody is told. `reference` stands in the e-mail; null where it may not. */
export type NewTelling = Omit<TellingRow, 'id' | 'staffId' | 'toldAt'> & { readonly reference: string | null }

/**
 * Tells a member of staff of a matter once: on their desk today, and by e-mail where they gave an address. False where
 * they were told before.
 */
export async function tell(
  hall: Hall,
  tx: Db,
  staffId: string,
  { reference, ...telling }: NewTelling,
): Promise<boolean> {
  const id = hall.newId()
  const isNew = await insertTelling(tx, { id, staffId, ...telling, toldAt: hall.now() })
  if (isNew) await mailToStaff(hall, tx, staffId, { id, reference, ...telling })
  return isNew
}
