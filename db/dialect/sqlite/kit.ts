import {
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

const blob = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'blob' })

function id() {
  return sqliteText('id').primaryKey()
}

function text<Name extends string>(name: Name) {
  return sqliteText(name)
}

function oneOf<Name extends string, const Value extends string>(
  name: Name,
  values: readonly [Value, ...Value[]],
) {
  return sqliteText(name, { enum: values as [Value, ...Value[]] })
}

function int<Name extends string>(name: Name) {
  return integer(name)
}

function bool<Name extends string>(name: Name) {
  return integer(name, { mode: 'boolean' })
}

function time<Name extends string>(name: Name) {
  return integer(name)
}

function json<T>() {
  return <Name extends string>(name: Name) => sqliteText(name, { mode: 'json' }).$type<T>()
}

function bytes<Name extends string>(name: Name) {
  return blob(name)
}

/** Column kit of SQLite: the one whose types the whole project sees. */
export const sqliteKit = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  id,
  text,
  oneOf,
  int,
  bool,
  time,
  json,
  bytes,
}
