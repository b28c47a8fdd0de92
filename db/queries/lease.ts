import { and, eq, lte, or } from 'drizzle-orm'
import { type Db, tables } from '#db/handle.ts'

export type Lease = { readonly name: string; readonly holder: string; readonly endsAt: number }

export async function findLease(tx: Db, name: string): Promise<Lease | undefined> {
  const { leases } = tables(tx)
  const rows = await tx.select().from(leases).where(eq(leases.name, name)).limit(1)
  return rows[0]
}

/** Takes or renews a lease; false while somebody else holds one that has not ended at `now`. */
export async function takeLease(tx: Db, lease: Lease, now: number): Promise<boolean> {
  const { leases } = tables(tx)
  const { holder, endsAt } = lease
  const taken = await tx
    .insert(leases)
    .values(lease)
    .onConflictDoUpdate({
      target: leases.name,
      set: { holder, endsAt },
      setWhere: or(eq(leases.holder, holder), lte(leases.endsAt, now)),
    })
    .returning({ holder: leases.holder })
  return taken.length === 1
}

/** Gives a lease back, if it is still this holder's. */
export async function deleteLease(tx: Db, name: string, holder: string): Promise<void> {
  const { leases } = tables(tx)
  await tx.delete(leases).where(and(eq(leases.name, name), eq(leases.holder, holder)))
}
