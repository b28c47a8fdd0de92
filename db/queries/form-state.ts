import { and, eq } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'
import type { Tables } from '#db/tables/index.ts'

export type FormStateRow = Tables['formStates']['$inferSelect']

export async function findFormState(
  tx: Db,
  cookieHash: Uint8Array,
  path: string,
): Promise<FormStateRow | undefined> {
  const { formStates } = tables(tx)
  const rows = await tx
    .select()
    .from(formStates)
    .where(and(eq(formStates.cookieHash, cookieHash), eq(formStates.path, path)))
    .limit(1)
  return rows[0]
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
