import type { CaseFileRow } from '#db/queries/case-file.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { isAllowed } from '../authorize.ts'

/** Somebody who asks for a review without its code, and whom a member of staff has made sure of. */
export type KnownPerson = {
  readonly actor: StaffActor
  /** Keyed hash of the identity number that they showed; null where none was seen. */
  readonly personHash: Uint8Array | null
  /** Whoever checked them looked into this very petition and says that it is theirs. */
  readonly isVouchedFor: boolean
}

/**
 * Is this petition theirs? The identity numbers agree; or, where one of the two is missing, somebody who may read the
 * petition vouches for it. Never of a sealed one, and never of one that the member of staff may not read.
 */
export function isPersonOf(town: Town, known: KnownPerson, row: CaseFileRow): boolean {
  if (row.sealed || !isAllowed(town, known.actor, 'read', row)) return false
  if (row.personHash === null || known.personHash === null) return known.isVouchedFor
  return Buffer.compare(row.personHash, known.personHash) === 0
}
