import { type Db, isDatabaseFault } from '#db/handle.ts'
import type { Waiting } from '#db/queries/sweep.ts'
import type { Hall } from '../hall.ts'

/** How a job runs: until nothing waits or `signal` says stop; what goes wrong with one case file is told to `report`. */
export type Pass = { readonly signal?: AbortSignal; readonly report: (error: unknown) => void }

/** The same pass with a count of what went wrong in it. */
export function countingPass<P extends Pass>(pass: P): { readonly pass: P; readonly failed: () => number } {
  let failed = 0
  const report = (error: unknown) => {
    failed += 1
    pass.report(error)
  }
  return { pass: { ...pass, report }, failed: () => failed }
}

type Line = {
  readonly list: (read: Db, after: Waiting | null, limit: number) => Promise<Waiting[]>
  /** Does the work on one case file; whether there was any. */
  readonly visit: (tx: Db, caseFileId: string) => Promise<boolean>
}

const PAGE = 500
/** A transaction takes no more case files after this time (ms): requests wait no longer than that. */
const LONGEST = 10

/**
 * Works through a line of waiting case files in short transactions. One that fails is reported and passed over, it
 * waits for the next time; a fault of the database ends the pass with that error.
 * @returns the number of case files on which there was something to do
 */
export async function goThrough(hall: Hall, { list, visit }: Line, pass: Pass): Promise<number> {
  let done = 0
  let after: Waiting | null = null
  while (!pass.signal?.aborted) {
    const page: Waiting[] = await list(hall.read, after, PAGE)
    if (page.length === 0) break
    after = page.at(-1) ?? null
    done += await visitAll(hall, visit, [...new Set(page.map(({ caseFileId }) => caseFileId))], pass)
  }
  return done
}

async function visitAll(
  hall: Hall,
  visit: Line['visit'],
  ids: readonly string[],
  pass: Pass,
): Promise<number> {
  let done = 0
  for (let next = 0; next < ids.length && !pass.signal?.aborted; ) {
    const from = next
    try {
      const changed = await hall.transaction(async (tx) => {
        // After a deadlock the database runs this again, and of the first run nothing was written.
        next = from
        let count = 0
        const end = performance.now() + LONGEST
        do {
          if (await visit(tx, ids[next]!)) count += 1
          next += 1
        } while (next < ids.length && performance.now() < end)
        return count
      })
      done += changed
    } catch (error) {
      if (isDatabaseFault(error)) throw error
      next += 1
      done += await visitEach(hall, visit, ids.slice(from, next), pass)
    }
  }
  return done
}

/** What failed together is tried one by one. */
async function visitEach(
  hall: Hall,
  visit: Line['visit'],
  ids: readonly string[],
  pass: Pass,
): Promise<number> {
  let done = 0
  for (const id of ids) {
    try {
      if (await hall.transaction((tx) => visit(tx, id))) done += 1
    } catch (error) {
      if (isDatabaseFault(error)) throw error
      pass.report(new Error(`case file ${id} could not be worked on`, { cause: error }))
    }
  }
  return done
}
