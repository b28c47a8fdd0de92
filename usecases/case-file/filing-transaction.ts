import { type Db, isUniqueViolation } from '#db/handle.ts'
import type { Hall } from '../hall.ts'

/**
 * A transaction that files. PostgreSQL lets two of them begin with the same key or number: the one that comes second
 * runs once more, and sees the first.
 */
export async function filingTransaction<T>(hall: Hall, work: (tx: Db) => Promise<T>): Promise<T> {
  try {
    return await hall.transaction(work)
  } catch (error) {
    if (isTaken(error)) return hall.transaction(work)
    throw error
  }
}

function isTaken(error: unknown): boolean {
  return (
    isUniqueViolation(error, 'case_files_idempotency') || isUniqueViolation(error, 'case_files_reference')
  )
}
