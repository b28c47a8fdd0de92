import { sql } from 'drizzle-orm'
import { allRows } from '#db/dialect/sql.ts'
import { type Db, isDatabaseFault } from '#db/handle.ts'

/** Has this database ever been made ready? Then it holds data that keys have sealed. */
export async function isMigrated(read: Db): Promise<boolean> {
  try {
    return (await allRows(read, sql`select name from applied_migrations limit 1`)).length > 0
  } catch (error) {
    if (isDatabaseFault(error)) throw error
    return false
  }
}
