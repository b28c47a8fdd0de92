import { z } from 'zod'
import { slugSchema, wordsSchema } from './words.ts'

const AREA_KINDS = ['subdistrict', 'township', 'community', 'village'] as const

/** A place: subdistrict or township, and inside it a community or village. */
export const areaSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(AREA_KINDS),
  parent: slugSchema.optional(),
  name: wordsSchema,
  /** The office of a subdistrict or township. */
  unit: slugSchema.optional(),
})

export type Area = z.infer<typeof areaSchema>

/** The area and those above it, from the area upwards. */
export function areaPath(areas: ReadonlyMap<string, Area>, id: string): Area[] {
  const path: Area[] = []
  for (let area = areas.get(id); area && !path.includes(area); area = areas.get(area.parent ?? ''))
    path.push(area)
  return path
}

/** The subdistrict or township that an area is or lies in. */
export function subdistrictOf(areas: ReadonlyMap<string, Area>, id: string): Area | undefined {
  return areaPath(areas, id).find((area) => area.kind === 'subdistrict' || area.kind === 'township')
}

/** The unit id of the subdistrict office or township government that serves an area. */
export function officeOf(areas: ReadonlyMap<string, Area>, id: string): string | undefined {
  return areaPath(areas, id).find((area) => area.unit)?.unit
}

/** A community is in the town, a village in the country; null for a larger area, which may hold both. */
export function residenceIn(areas: ReadonlyMap<string, Area>, id: string): 'urban' | 'rural' | null {
  const kind = areas.get(id)?.kind
  return kind === 'community' ? 'urban' : kind === 'village' ? 'rural' : null
}
