import { asc } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { CaseFileRow } from './case-file.ts'

/** All case files there are, the oldest first: for a town as small as a simulated one. */
export async function listEveryCaseFile(tx: Db): Promise<CaseFileRow[]> {
  const { caseFiles } = tables(tx)
  return tx.select().from(caseFiles).orderBy(asc(caseFiles.id))
}
