import { z } from 'zod'
import { MOVES } from '../case-file/move.ts'
import type { Service } from '../service/service.ts'
import { slugSchema, wordsSchema } from './words.ts'

/** Moves whose words a resident reads, and the field of their form that a template fills. */
export const TEMPLATE_MOVES = {
  message: 'text',
  'ask-resident': 'text',
  accept: 'text',
  decide: 'summary',
} as const
export type TemplateMove = keyof typeof TEMPLATE_MOVES

const templateMoveSchema = z
  .enum(MOVES)
  .refine((move) => move in TEMPLATE_MOVES, `write one of ${Object.keys(TEMPLATE_MOVES).join(', ')}`)
  .transform((move) => move as TemplateMove)

/**
 * A reply that staff start from. `services` names kinds of service or single services; without it, it fits all of them.
 * Fields in braces: those of `TEMPLATE_FIELDS` are filled in, all others are for the writer.
 */
export const replyTemplateSchema = z.strictObject({
  id: slugSchema,
  title: wordsSchema,
  moves: z.array(templateMoveSchema).min(1),
  services: z.array(slugSchema).min(1).optional(),
  text: wordsSchema,
})

export type ReplyTemplate = z.infer<typeof replyTemplateSchema>

/** The templates of a town that fit a move on a case file of this service, in the order of the town. */
export function templatesFor(
  templates: Iterable<ReplyTemplate>,
  service: Pick<Service, 'slug' | 'kind'>,
  move: TemplateMove,
): ReplyTemplate[] {
  return [...templates].filter(
    ({ moves, services }) =>
      moves.includes(move) &&
      (services === undefined || services.includes(service.slug) || services.includes(service.kind)),
  )
}

export function isTemplateMove(move: string): move is TemplateMove {
  return move in TEMPLATE_MOVES
}
