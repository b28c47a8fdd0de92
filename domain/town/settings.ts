import { z } from 'zod'
import { slugSchema, wordsSchema } from './words.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as 09:00')
const timeZone = z.string().refine(isTimeZone, 'this time zone is not known')

/** What is true for the whole town. `onTimeAim` is a share from 0 to 1, `reopenDays` are calendar days. */
export const settingsSchema = z.strictObject({
  name: wordsSchema,
  /** Shown on every page; says, in a demonstration, that the town is invented. */
  notice: wordsSchema.optional(),
  prefix: z.string().regex(/^[A-Z]{2,4}$/, 'use 2 to 4 capital letters'),
  zone: timeZone,
  calendar: slugSchema,
  dutyPhone: z.string().min(3),
  hotline: z.string().min(3),
  onTimeAim: z.number().min(0).max(1),
  reopenDays: z.int().min(1).max(90),
  /** An estimate of the work in one case file, in minutes, for services that give none of their own. */
  workMinutes: z.int().min(1).max(10_000).default(90),
  quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }),
  /** The unit that answers for the site itself. */
  owner: slugSchema,
  /** Where filings go that no area and no rule claims. */
  firstDesk: slugSchema,
  /** The unit whose integrity officers alone read sealed case files. */
  integrityUnit: slugSchema,
  dataLicence: wordsSchema,
  /** Who approves more time under the name that a clock rule gives, as the unit that they lead. */
  approvers: z.record(slugSchema, slugSchema).default({}),
  /** Regimes of every case file, beside those of its service. */
  commonRegimes: z.array(slugSchema).default([]),
  /** The order in which lists show services and policies; what is not named here follows by its slug. */
  order: z.strictObject({ services: z.array(slugSchema), policies: z.array(slugSchema) }),
})

export type TownSettings = z.infer<typeof settingsSchema>

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
