import { listAttachments } from '#db/queries/attachment.ts'
import type { Hall } from '../hall.ts'

/** How many files the database names that are not on the disk. */
export async function countLostFiles(hall: Hall): Promise<number> {
  const there = new Set<string>()
  for await (const id of hall.files.list()) there.add(id)
  return (await listAttachments(hall.read)).filter(({ id }) => !there.has(id)).length
}
