import {
  bigint,
  boolean,
  customType,
  index,
  json as pgJson,
  pgTable,
  text as pgText,
  primaryKey,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { asKit } from './cast.ts'

// The driver hands timestamps over as text such as "2026-03-01 08:00:00.123+00"; connections run in UTC.
const instant = customType<{ data: number; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (value) => Date.parse(value),
})

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** Column kit of PostgreSQL, word for word the one of SQLite. */
export const postgresKit = asKit({
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  id: () => pgText('id').primaryKey(),
  text: (name: string) => pgText(name),
  oneOf: (name: string, values: readonly [string, ...string[]]) =>
    pgText(name, { enum: [...values] as [string] }),
  int: (name: string) => bigint(name, { mode: 'number' }),
  bool: (name: string) => boolean(name),
  time: (name: string) => instant(name),
  json: () => (name: string) => pgJson(name),
  bytes: (name: string) => bytea(name),
})
