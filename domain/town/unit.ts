import { z } from 'zod'
import { slugSchema, wordsSchema } from './words.ts'

const UNIT_KINDS = ['district-office', 'unit', 'subdistrict-office', 'township-government'] as const

const phoneSchema = z.strictObject({ number: z.string().min(3), for: wordsSchema.optional() })

/** A department, office or desk that works on case files. Units form a tree by `parent`. */
export const unitSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(UNIT_KINDS),
  parent: slugSchema.optional(),
  name: wordsSchema,
  does: wordsSchema,
  address: wordsSchema,
  hours: wordsSchema,
  receptionDays: wordsSchema.optional(),
  phones: z.array(phoneSchema).min(1),
  head: wordsSchema,
  /** The petition office registers petitions and passes them on (信访工作条例 22). */
  petitionOffice: z.boolean().default(false),
})

export type Unit = z.infer<typeof unitSchema>

/** The unit and those above it, from the unit upwards. */
export function unitPath(units: ReadonlyMap<string, Unit>, id: string): Unit[] {
  const path: Unit[] = []
  for (let unit = units.get(id); unit && !path.includes(unit); unit = units.get(unit.parent ?? ''))
    path.push(unit)
  return path
}

/** True for a subdistrict office or a township government: the first door of assistance requests. */
export function isTownshipLevel(unit: Unit): boolean {
  return unit.kind === 'subdistrict-office' || unit.kind === 'township-government'
}
