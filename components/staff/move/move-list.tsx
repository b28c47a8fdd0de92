import type { Reader } from '#components/staff/case/case-view.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { MoveDesk, MoveProblem } from './move-context.ts'
import { MoveForm } from './move-form.tsx'
import { MOVE_GROUPS, type MoveGroup, mainMove, STAFF_MOVES, type StaffMove } from './staff-moves.ts'

/** The form that was refused last, with what was typed there. */
export type RefusedMove = {
  readonly move: StaffMove
  readonly raw: RawFields
  readonly problems: readonly MoveProblem[]
}

/** What stands in a form before anything is refused: a draft, or a reply that was chosen; and what the desk adds to it. */
export type MoveStart = { readonly raw: RawFields; readonly desk: MoveDesk }

type MoveListProps = {
  reader: Reader
  keyValue: string
  refused: RefusedMove | null
  starts: Readonly<Partial<Record<StaffMove, MoveStart>>>
}

/** What may be done now. A form that was refused stays, open and as it was typed, even where its move is gone. */
export function MoveList({ reader, keyValue, refused, starts }: MoveListProps) {
  const { t, caseFile } = reader
  const allowed = STAFF_MOVES.filter((move) => caseFile.moves.includes(move))
  const shown = STAFF_MOVES.filter((move) => allowed.includes(move) || move === refused?.move)
  const main = mainMove(allowed, caseFile.state)
  const form = (move: StaffMove) => {
    const kept = refused?.move === move ? refused : null
    const start = starts[move]
    const isBegun = start !== undefined && Object.keys(start.raw).length > 0
    return (
      <MoveForm
        key={move}
        context={{
          reader,
          move,
          raw: kept?.raw ?? start?.raw ?? {},
          problems: kept?.problems ?? [],
          desk: start?.desk,
        }}
        keyValue={keyValue}
        isOpen={isBegun || (refused ? kept !== null : move === main)}
        isMain={refused ? kept !== null : move === main}
      />
    )
  }
  return (
    <section className="moves" aria-labelledby="moves">
      <h2 id="moves">{t('staff.case.moves')}</h2>
      {shown.length === 0 && <p className="soft">{t('staff.case.noMoves')}</p>}
      {GROUPS.map((group) => {
        const moves = (MOVE_GROUPS[group] as readonly StaffMove[]).filter((move) => shown.includes(move))
        if (moves.length === 0) return null
        return (
          <section key={group} aria-labelledby={`moves-${group}`}>
            <h3 id={`moves-${group}`}>{t(`staff.moves.${group}`)}</h3>
            {moves.map(form)}
          </section>
        )
      })}
    </section>
  )
}

const GROUPS = Object.keys(MOVE_GROUPS) as MoveGroup[]
