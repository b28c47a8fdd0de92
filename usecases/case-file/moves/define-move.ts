import type { Db } from '#db/handle.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { Hall } from '../../hall.ts'
import type { Decided, Situation } from '../make-move.ts'
import type { MoveFields } from './move-fields.ts'

/** What a form is read in. `today` is the town's local date. */
export type ReadContext = Pick<Situation, 'town' | 'service' | 'state' | 'actor'> & { readonly today: string }

type Definition<Input> = {
  readonly move: Move
  readonly read: (fields: MoveFields, context: ReadContext) => Input
  readonly decide: (situation: Situation, input: Input) => Decided | Promise<Decided>
  /** What goes beyond events, in the same transaction; what it returns is shown once to whoever made the move. */
  readonly after?: (hall: Hall, tx: Db, situation: Situation, input: Input) => Promise<Record<string, string>>
}

/** One move, its form read: `decide` says which events it makes. */
export type ReadMove = {
  readonly decide: (situation: Situation) => Decided | Promise<Decided>
  readonly after: ((hall: Hall, tx: Db, situation: Situation) => Promise<Record<string, string>>) | null
}

export type MoveUseCase = {
  readonly move: Move
  readonly read: (fields: MoveFields, context: ReadContext) => ReadMove
}

/** One move: how its form is read, and what it decides. */
export function defineMove<Input>({ move, read, decide, after }: Definition<Input>): MoveUseCase {
  return {
    move,
    read: (fields, context) => {
      const input = read(fields, context)
      return {
        decide: (situation) => decide(situation, input),
        after: after ? (hall, tx, situation) => after(hall, tx, situation, input) : null,
      }
    },
  }
}
