import { connect, createServer, type Server, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterEach, expect, inject, test } from 'vitest'
import { allRows, execute } from '#db/dialect/sql.ts'
import { isDatabaseFault } from '#db/fault.ts'
import type { Database } from '#db/open.ts'
import { type Limits, openPostgres } from './open.ts'

const opened: Database[] = []
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close().catch(() => undefined)
})

function open(limits: Partial<Limits>, url: string = inject('postgresUrl')): Database {
  const database = openPostgres(url, { statement: 150, lock: 150, answer: 2_000, commit: 4_000, ...limits })
  opened.push(database)
  return database
}

const nap = (ms: number) => sql`select pg_sleep(${ms / 1_000})`
const faultOf = (work: Promise<unknown>) => work.then(() => 'went through', isDatabaseFault)

test('a migration takes its time, and a second process waits for the first', async () => {
  const [first, second] = [open({ answer: 200 }), open({ answer: 200 })]
  const migrate = (database: Database) => database.migration((tx) => allRows(tx, nap(500)))
  await expect(Promise.all([migrate(first), migrate(second)])).resolves.toHaveLength(2)
})

test('a statement that takes too long is ended by the server, for who writes and who reads', async () => {
  const database = open({})
  expect(await faultOf(database.transaction((tx) => allRows(tx, nap(500))))).toBe(true)
  expect(await faultOf(allRows(database.read, nap(500)))).toBe(true)
  expect(await database.transaction((tx) => allRows(tx, sql`select 1 as n`))).toEqual([{ n: 1 }])
})

test('who waits for a lock too long is told, and nothing of theirs is written', async () => {
  const database = open({ statement: 5_000 })
  await database.migration((tx) => execute(tx, sql`create table if not exists held (n integer)`))
  await database.transaction(async (tx) => {
    await execute(tx, sql`delete from held`)
    await execute(tx, sql`insert into held values (1)`)
  })
  const add = (tx: Parameters<typeof execute>[0]) => execute(tx, sql`update held set n = n + 1`)
  const first = database.transaction(async (tx) => {
    await add(tx)
    await allRows(tx, nap(700))
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await faultOf(database.transaction(add))).toBe(true)
  await first
  expect(await allRows(database.read, sql`select n from held`)).toEqual([{ n: 2 }])
})

test('a commit that takes longer than a statement may is not reported as failed', async () => {
  const database = open({ statement: 5_000, answer: 300 })
  await database.migration(async (tx) => {
    await execute(tx, sql`create table slow (n integer)`)
    await execute(
      tx,
      sql`create function doze() returns trigger language plpgsql as 'begin perform pg_sleep(0.8); return null; end'`,
    )
    await execute(
      tx,
      sql`create constraint trigger doze after insert on slow deferrable initially deferred for each row execute function doze()`,
    )
  })
  await database.transaction((tx) => execute(tx, sql`insert into slow values (1)`))
  expect(await allRows(database.read, sql`select n from slow`)).toEqual([{ n: 1 }])
})

test('a server that answers nothing any more holds nobody for ever', async () => {
  const line = await hangingLine(inject('postgresUrl'))
  const database = open({ answer: 300, commit: 600 }, line.url)
  expect(await allRows(database.read, sql`select 1 as n`)).toEqual([{ n: 1 }])
  const midway = database.transaction(async (tx) => {
    await allRows(tx, sql`select 1`)
    line.hang()
    await allRows(tx, sql`select 2`)
  })
  expect(await faultOf(midway)).toBe(true)
  expect(await faultOf(allRows(database.read, sql`select 3`))).toBe(true)
  line.close()
})

/** A line to a server on which, once it hangs, nothing comes back. */
async function hangingLine(url: string) {
  const { hostname, port } = new URL(url)
  const sockets: Socket[] = []
  let hangs = false
  const server: Server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    sockets.push(client, upstream)
    client.on('data', (bytes) => upstream.write(bytes)).on('error', () => undefined)
    upstream
      .on('data', (bytes) => {
        if (!hangs) client.write(bytes)
      })
      .on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: ours } = server.address() as { port: number }
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(ours) }).href,
    hang() {
      hangs = true
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
