import { and, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { CaseFileRow } from './case-file.ts'
import { LINE_LEVELS } from './public-line.ts'
import { caseMatches } from './search.ts'

type Problem = {
  readonly service: string
  /** Subdistrict or township; null where the service asks for no place. */
  readonly subdistrictId: string | null
  /** Filed from this instant on (UTC ms). */
  readonly since: number
  readonly phrases: readonly (readonly string[])[]
}

/** Open case files without an answer, with a public line, that speak of one of these phrases in the same place, the latest first. */
export async function listSameProblems(
  tx: Db,
  { service, subdistrictId, since, phrases }: Problem,
  limit: number,
): Promise<CaseFileRow[]> {
  const { caseFiles: f } = tables(tx)
  if (phrases.length === 0) return []
  return tx
    .select()
    .from(f)
    .where(
      and(
        eq(f.service, service),
        eq(f.open, true),
        eq(f.sealed, false),
        inArray(f.publicLevel, [...LINE_LEVELS]),
        isNull(f.followsId),
        isNull(f.decidedAt),
        gte(f.filedAt, since),
        subdistrictId === null ? isNull(f.subdistrictId) : eq(f.subdistrictId, subdistrictId),
        or(...phrases.map((phrase) => caseMatches(tx, f.id, [phrase]))),
      ),
    )
    .orderBy(desc(f.filedAt), desc(f.id))
    .limit(limit)
}
