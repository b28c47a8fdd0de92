import { createHash } from 'node:crypto'
import { listNamed } from '#db/queries/attachment.ts'
import type { Hall } from '../hall.ts'
import type { CheckedFile } from './check-files.ts'
import { fileContext, type StoredFile } from './stored-file.ts'

/**
 * Writes files sealed and waits for the disk. Where one cannot be written, as on a full disk, none is left and the error
 * goes on.
 */
export async function storeFiles(hall: Hall, files: readonly CheckedFile[]): Promise<StoredFile[]> {
  const stored: StoredFile[] = []
  try {
    for (const { name, kind, bytes } of files) {
      const id = hall.newId()
      await hall.files.write(id, hall.keys.sealBytes(bytes, fileContext(id)))
      const digest = createHash('sha256').update(bytes).digest('hex')
      const hash = hall.keys.hash('attachment', digest).toString('hex')
      stored.push({ id, name, kind, bytes: bytes.length, hash })
    }
    return stored
  } catch (error) {
    await removeFiles(
      hall,
      stored.map(({ id }) => id),
    )
    throw error
  }
}

/** Removes those of these files that no row names; what stays behind, the sweep removes a day later. */
export async function removeUnnamed(hall: Hall, ids: readonly string[]): Promise<void> {
  const named = await listNamed(hall.read, ids)
  await removeFiles(
    hall,
    ids.filter((id) => !named.includes(id)),
  )
}

async function removeFiles(hall: Hall, ids: readonly string[]): Promise<void> {
  for (const id of ids) await hall.files.remove(id).catch(() => undefined)
}
