import type { sqliteKit } from './sqlite/kit.ts'

/**
 * The words in which `db/tables` are written. One vocabulary, two implementations; its types are those of the
 * SQLite kit, and the PostgreSQL kit is passed off as the same in `postgres/cast.ts`.
 *
 * - `id()`: sortable text primary key, made by the caller
 * - `int`: whole number, 64 bits on both engines
 * - `time`: instant as a number of UTC milliseconds ↔ integer / `timestamptz(3)`
 * - `json<T>()`: kept letter by letter, so that key order survives
 * - `bytes`: `Uint8Array` ↔ blob / bytea
 */
export type Kit = typeof sqliteKit
