import { z } from 'zod'
import { CHANNELS, PETITION_ROUTES } from '../case-file/words.ts'
import { LOCALES } from '../locale.ts'
import { slugSchema, wordsSchema } from '../town/words.ts'

/** What a status of the source says happened: still open, answered, taken back by the person, or sent to another body. */
export const FATES = ['open', 'answered', 'withdrawn', 'forwarded'] as const
export type Fate = (typeof FATES)[number]

/** In place of a unit: the office of the area in which the request lies. */
export const AREA_OFFICE = 'area-office'

const column = z.string().min(1)
const mapped = <T extends z.ZodType>(value: T) => z.record(z.string(), value)

const typeSchema = z.strictObject({
  service: slugSchema,
  /** The person's words, as the request type says them. */
  story: wordsSchema,
  /** Answers to choice questions, by question. */
  choices: z.record(slugSchema, slugSchema).default({}),
})

const serviceSchema = z.strictObject({
  /** The question that holds the words, and the one that holds the place. */
  story: slugSchema,
  place: slugSchema,
  route: z.enum(PETITION_ROUTES).optional(),
  accepted: wordsSchema,
  outcome: slugSchema,
  summary: wordsSchema,
  facts: wordsSchema.optional(),
  /** Ids of legal bases: `policy:source`. */
  basis: z.array(z.string().regex(/^[a-z0-9-]+:[a-z0-9-]+$/)).default([]),
})

/** How the columns and values of a file of real requests become case files of a town. */
export const mappingSchema = z.strictObject({
  /** A name of the source: with the number of a request it makes the key under which that is filed once. */
  source: slugSchema,
  locale: z.enum(LOCALES),
  columns: z.strictObject({
    number: column,
    type: column,
    status: column,
    opened: column,
    planned: column,
    ended: column,
    channel: column,
    unit: column,
    area: column,
  }),
  statuses: mapped(z.enum(FATES)),
  channels: mapped(z.enum(CHANNELS)),
  /** An area of the town, or null where the source says none. */
  areas: mapped(slugSchema.nullable()),
  /** A unit, `area-office`, or null for the unit that the service itself names. */
  units: mapped(slugSchema.nullable()),
  types: mapped(typeSchema),
  /** For a request type that the mapping does not know; its own name stands behind the words. */
  otherType: typeSchema,
  services: z.record(slugSchema, serviceSchema),
  forwarded: z.strictObject({ unit: slugSchema, text: wordsSchema }),
})

export type Mapping = z.infer<typeof mappingSchema>
export type TypeMapping = z.infer<typeof typeSchema>
export type ServiceMapping = z.infer<typeof serviceSchema>
