import { and, eq } from 'drizzle-orm'
import { type Db, given, prepared, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type FormStateRow = Tables['formStates']['$inferSelect']

export async function findFormState(
  tx: Db,
  cookieHash: Uint8Array,
  path: string,
): Promise<FormStateRow | undefined> {
  return prepared(tx, 'find-form-state', ({ formStates: t }) =>
    tx
      .select()
      .from(t)
      .where(and(eq(t.cookieHash, given(t.cookieHash, 'cookieHash')), eq(t.path, given(t.path, 'path')))),
  ).get({ cookieHash, path })
}

/** All refused forms of a browser. */
export function listFormStates(tx: Db, cookieHash: Uint8Array): Promise<FormStateRow[]> {
  return prepared(tx, 'list-form-states', ({ formStates: t }) =>
    tx
      .select()
      .from(t)
      .where(eq(t.cookieHash, given(t.cookieHash, 'cookieHash'))),
  ).all({ cookieHash })
}

/** Keeps one refused form per browser and page. */
export async function putFormState(tx: Db, row: FormStateRow): Promise<void> {
  const { formStates } = tables(tx)
  const { sealed, endsAt } = row
  await tx
    .insert(formStates)
    .values(row)
    .onConflictDoUpdate({ target: [formStates.cookieHash, formStates.path], set: { sealed, endsAt } })
}

export async function deleteFormState(tx: Db, cookieHash: Uint8Array, path: string): Promise<void> {
  const { formStates } = tables(tx)
  await tx.delete(formStates).where(and(eq(formStates.cookieHash, cookieHash), eq(formStates.path, path)))
}
