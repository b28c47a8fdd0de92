import { z } from 'zod'
import { HOLDERS } from '#domain/clock/rule.ts'
import { slugSchema } from './words.ts'

/** Whom a rung tells: who handles it, the lead of the unit, who heads the unit above, the oversight office. */
export const TOLD = ['handler', 'lead', 'lead-above', 'oversight'] as const
export type Told = (typeof TOLD)[number]

const rungSchema = z.strictObject({
  /** A share of the period and its extensions: 1 is the last day, and the breach after it. */
  share: z.number().gt(0).max(10),
  tell: z.array(z.enum(TOLD)).min(1),
})

/** Who is told when clocks come near their end and pass it. The first ladder that fits a clock is its ladder. */
export const escalationSchema = z.strictObject({
  id: slugSchema,
  /** Clocks by id; all clocks of these holders where left out. */
  clocks: z.array(slugSchema).min(1).optional(),
  holders: z.array(z.enum(HOLDERS)).min(1),
  rungs: z
    .array(rungSchema)
    .min(1)
    .refine(
      (rungs) => rungs.every(({ share }, i) => i === 0 || rungs[i - 1]!.share < share),
      'write rungs in rising order',
    ),
})

export type Escalation = z.infer<typeof escalationSchema>
export type Rung = Escalation['rungs'][number]

type Ladders = ReadonlyMap<string, Escalation>
type ClockOfLadder = { readonly id: string; readonly holder: Escalation['holders'][number] }

/** The rungs of a clock, from the lowest; none where no ladder fits. */
export function rungsOf(ladders: Ladders, { id, holder }: ClockOfLadder): readonly Rung[] {
  const found = [...ladders.values()].find(
    ({ clocks, holders }) => holders.includes(holder) && (clocks === undefined || clocks.includes(id)),
  )
  return found?.rungs ?? []
}

/** The highest rung that a clock has reached at a share of its period; null below the lowest. */
export function rungAt(rungs: readonly Rung[], share: number): Rung | null {
  return rungs.findLast((rung) => rung.share <= share) ?? null
}

/** Shares past the breach at which somebody is told; each is marked on the case file. */
export function lateSharesOf(rungs: readonly Rung[]): number[] {
  return rungs.map(({ share }) => share).filter((share) => share > 1)
}
