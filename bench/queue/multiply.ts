import Sqlite from 'better-sqlite3'
import type { Keyring } from '#adapters/keyring/keyring.ts'
import { newReference } from '#domain/reference/reference.ts'
import { eventContext } from '#usecases/case-file/record-events.ts'

const PREFIX = 'HM'
const UNIQUE_PART = 20

/**
 * Multiplies the case files of a database by SQL: rows, events and clocks, under ids and numbers of their own, sealed
 * for their own place. The search index is left as it is; no queue reads it.
 */
export function multiplyCaseFiles(file: string, keys: Keyring, times: number): void {
  const db = new Sqlite(file)
  db.pragma('synchronous = OFF')
  db.function('copy_id', (id: string, n: number) => id.slice(0, UNIQUE_PART) + String(n).padStart(6, '0'))
  db.function('new_reference', referencesBeside(db))
  db.function('sealed_again', (sealed: Buffer, from: string, to: string) =>
    keys.seal(keys.open(sealed, from), to),
  )
  const copies = [caseFiles(db), caseEvents(db), caseClocks(db)]
  const copyAll = db.transaction((n: number) => {
    for (const copy of copies) copy.run({ n })
  })
  for (let n = 1; n < times; n++) copyAll(n)
  db.prepare('UPDATE figures SET n = n * ?').run(times)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

function caseFiles(db: Sqlite.Database) {
  return copying(db, 'case_files', 'id', {
    reference: `new_reference()`,
    idempotency_key: 'copy_id(idempotency_key, @n)',
    title_sealed: `sealed_again(title_sealed, 'title:' || id, 'title:' || copy_id(id, @n))`,
  })
}

function caseEvents(db: Sqlite.Database) {
  const [from, to] = ['case_file_id', 'copy_id(case_file_id, @n)']
  return copying(db, 'case_events', 'case_file_id', {
    case_file_id: to,
    sealed: `sealed_again(sealed, event_context(${from}, number), event_context(${to}, number))`,
    idempotency_key: 'null',
  })
}

function caseClocks(db: Sqlite.Database) {
  return copying(db, 'case_clocks', 'case_file_id', { case_file_id: 'copy_id(case_file_id, @n)' })
}

/** A statement that copies the original rows of a table: those whose case file was filed and not copied. */
function copying(
  db: Sqlite.Database,
  table: string,
  owner: string,
  changed: Readonly<Record<string, string>>,
) {
  db.function('event_context', (id: string, number: number) => eventContext(id, number))
  const names = db
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .all()
    .map(({ name }) => name)
  const values = names.map((name) => changed[name] ?? (name === 'id' ? 'copy_id(id, @n)' : name))
  db.exec('CREATE TEMP TABLE IF NOT EXISTS originals AS SELECT id FROM case_files')
  return db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${owner} IN (SELECT id FROM originals)`,
  )
}

/** Numbers of case files that nobody has: counted up, so that no two are the same. */
function referencesBeside(db: Sqlite.Database): () => string {
  const taken = new Set(db.prepare('SELECT reference FROM case_files').pluck().all())
  const year = Number(db.prepare('SELECT substr(max(received_on), 1, 4) FROM case_files').pluck().get())
  const bytes = Buffer.alloc(4)
  let count = 0
  return () => {
    for (;;) {
      count += 1
      bytes.writeUInt32BE(count * 128)
      const reference = newReference(PREFIX, year, bytes)
      if (!taken.has(reference)) return reference
    }
  }
}
