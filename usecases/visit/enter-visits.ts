import { parseReference } from '#domain/reference/reference.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { StaffActor } from '../actor.ts'
import type { Hall } from '../hall.ts'
import { currentTown } from '../town/current-town.ts'
import { type EachMove, type EachResult, moveEach } from './move-each.ts'
import { VISITS_AT_MOST } from './read-visit-day.ts'

/** The fields of one row, each sent as `<field>-<reference>`; `visit` is the number of the visit that the page showed. */
export const ROW_FIELDS = ['result', 'permission', 'text', 'visit'] as const

/**
 * Enters what the visits of a day found, row by row; a row without a result was not looked at yet, and stays. Rows are
 * named by `reference`, several.
 * @param day local date of the visits
 */
export async function enterVisits(
  hall: Hall,
  actor: StaffActor,
  { day, key }: { readonly day: string; readonly key: string },
  fields: RawFields,
): Promise<EachResult> {
  const { prefix } = (await currentTown(hall)).settings
  const typed = (fields.reference ?? []).flatMap((one) => parseReference(one, prefix) ?? [])
  const rows = [...new Set(typed)]
    .slice(0, VISITS_AT_MOST)
    .flatMap((reference) => rowOf(reference, day, fields))
  return moveEach(hall, actor, 'record-visit', key, rows)
}

function rowOf(reference: string, day: string, fields: RawFields): EachMove[] {
  const row = Object.fromEntries(ROW_FIELDS.map((name) => [name, fields[`${name}-${reference}`]]))
  const isEmpty = !row.result?.[0] && !row.text?.[0]?.trim() && !row.permission?.[0]
  return isEmpty ? [] : [{ reference, fields: { ...row, on: [day] } }]
}
