import { sql } from 'drizzle-orm'
import type { Engine } from '#db/connection.ts'
import type { Kit } from '#db/dialect/kit.ts'
import { postgresKit } from '#db/dialect/postgres/kit.ts'
import { execute } from '#db/dialect/sql.ts'
import { sqliteKit } from '#db/dialect/sqlite/kit.ts'
import type { Database } from '#db/open.ts'

type Answers = { need?: string; list?: number[]; 'a b'?: null | { 深: boolean } }

function probeTable(k: Kit) {
  return k.table('probes', {
    id: k.id(),
    words: k.text('words'),
    colour: k.oneOf('colour', ['red', 'green']),
    amount: k.int('amount'),
    open: k.bool('open'),
    at: k.time('at'),
    answers: k.json<Answers>()('answers'),
    sealed: k.bytes('sealed'),
  })
}

const KINDS = {
  sqlite: sql`create table probes (id text primary key, words text, colour text, amount integer, open integer, at integer, answers text, sealed blob)`,
  postgres: sql`create table probes (id text primary key, words text, colour text, amount bigint, open boolean, at timestamptz(3), answers json, sealed bytea)`,
}

/** A table with one column of every kind, as the kit of an engine makes it. */
export const probes = { sqlite: probeTable(sqliteKit), postgres: probeTable(postgresKit) } satisfies Record<
  Engine,
  unknown
>

export async function createProbes(database: Database): Promise<void> {
  await database.migration((tx) => execute(tx, KINDS[database.kind]))
}
