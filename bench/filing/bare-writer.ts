import { randomBytes } from 'node:crypto'
import Sqlite from 'better-sqlite3'

/** Where a bare program writes, and the filing whose rows it repeats. `tokens` is its text in the search index. */
export type BareWish = { readonly file: string; readonly caseFileId: string; readonly tokens: string }

type Row = Record<string, unknown>
type Insert = { readonly run: (fresh: Row) => void }

/** A bare writer: raw prepared statements that write the rows of one filing over and over, each time with new keys. */
export type BareWriter = {
  /** Writes one filing and takes its draft away. Gives its id. */
  write(draftId: string): string
  begin(): void
  commit(): void
  close(): void
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

export function openBareWriter({ file, caseFileId, tokens }: BareWish): BareWriter {
  const db = new Sqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  const of = (table: string, key: string) =>
    db
      .prepare<[string], Row>(`SELECT * FROM ${table} WHERE ${key} = ?`)
      .all(caseFileId)
      .map((row) => inserting(db, table, row))
  const inserts = [
    ...of('case_files', 'id'),
    ...of('case_events', 'case_file_id'),
    ...of('case_clocks', 'case_file_id'),
    ...of('receipts', 'case_file_id'),
    ...of('resident_sessions', 'case_file_id'),
  ]
  const figures = figuresOf(db, caseFileId).map((cell) => counting(db, cell))
  const number = db.prepare('INSERT INTO case_search_rows (case_file_id) VALUES (?)')
  const search = db.prepare('INSERT INTO case_search (rowid, tokens) VALUES (?, ?)')
  const drop = db.prepare('DELETE FROM drafts WHERE id = ?')
  const [begin, commit] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT')]
  return {
    write(draftId) {
      const id = newKey()
      for (const insert of inserts)
        insert.run({ id, reference: id, idempotency_key: id, cookie_hash: randomBytes(32) })
      for (const count of figures) count()
      search.run(number.run(id).lastInsertRowid, tokens)
      drop.run(draftId)
      return id
    },
    begin: () => void begin.run(),
    commit: () => void commit.run(),
    close: () => void db.close(),
  }
}

/** An insert of a row's copy: the case file's own row takes the new id, all others refer to it. */
function inserting(db: Sqlite.Database, table: string, row: Row): Insert {
  const names = Object.keys(row)
  const statement = db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  const isFile = table === 'case_files'
  const values = Object.values(row)
  return {
    run(fresh) {
      const copy = names.map((name, i) => {
        if (name === 'id') return isFile ? fresh.id : newKey()
        if (name === 'case_file_id') return fresh.id
        return name in fresh && values[i] !== null ? fresh[name] : values[i]
      })
      statement.run(copy)
    },
  }
}

function figuresOf(db: Sqlite.Database, caseFileId: string): Row[] {
  const area = 'SELECT subdistrict_id FROM case_files WHERE id = ?'
  return db
    .prepare<[string], Row>(`SELECT * FROM figures WHERE n > 0 AND area_id = (${area})`)
    .all(caseFileId)
}

function counting(db: Sqlite.Database, { n: _, ...cell }: Row): () => void {
  const names = Object.keys(cell)
  const statement = db.prepare(
    `INSERT INTO figures (${names.join(', ')}, n) VALUES (${names.map(() => '?').join(', ')}, 1)
     ON CONFLICT DO UPDATE SET n = n + 1`,
  )
  const values = Object.values(cell)
  return () => void statement.run(values)
}

function newKey(): string {
  let key = Date.now().toString(32).padStart(10, '0')
  for (const byte of randomBytes(16)) key += ALPHABET[byte & 31]
  return key
}
