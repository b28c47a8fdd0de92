import type { ReadyDraft } from './prepare-drafts.ts'

export const ROUNDS = 5
export const A_ROUND = 2_000
const WARM_UP = 1_000

/** As many drafts as one of the ways of filing needs. */
export const DRAFTS_NEEDED = WARM_UP + ROUNDS * A_ROUND

export type Way = (drafts: readonly ReadyDraft[]) => number | Promise<number>

/** Files by each way in turn, so that whatever slows the machine slows all: the figures of the rounds after a warm-up. */
export async function inTurn<Name extends string>(
  drafts: readonly ReadyDraft[],
  ways: Readonly<Record<Name, Way>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[]
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (const name of names) await ways[name](drafts.slice(0, WARM_UP))
  for (let at = WARM_UP; at < DRAFTS_NEEDED; at += A_ROUND) {
    for (const name of names) found[name].push(await ways[name](drafts.slice(at, at + A_ROUND)))
  }
  return found
}
