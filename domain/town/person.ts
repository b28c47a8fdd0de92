import { z } from 'zod'
import { ROLES } from '#domain/permission/role.ts'
import { slugSchema, wordsSchema } from './words.ts'

/** A member of staff as a town folder names them: the sign-in name, and roles held for a unit or for the town. */
export const personSchema = z.strictObject({
  id: slugSchema,
  name: wordsSchema,
  unit: slugSchema,
  language: z.enum(['en', 'zh']),
  roles: z.array(z.strictObject({ role: z.enum(ROLES), unit: slugSchema.nullable() })).min(1),
})

export type Person = z.infer<typeof personSchema>
