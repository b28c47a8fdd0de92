import type { Started } from '../server/start-server.ts'
import type { Row } from '../table/row.ts'

/** What the server holds in memory now, as it says itself. */
export async function measureMemory({ port }: Started, what: string): Promise<Row> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const bytes = Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1])
  return { what, ours: bytes / 1e6, unit: 'MB', against: '', theirs: null, aim: '', met: null }
}
