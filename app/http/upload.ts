import { Refusal } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { SentFile } from '#usecases/attachment/stored-file.ts'

/** A form with files, as it was sent. */
export type Upload = { readonly fields: RawFields; readonly sent: readonly SentFile[] }

/** Bytes of forms that are being read at one time, all of them together: each lies in memory until it is worked off. */
const MOST_IN_HAND = 384 * 1024 * 1024
const FIELD = 'files'
let inHand = 0

/**
 * Reads a form with files and hands it on. Throws `bad-request` for any other body, `unavailable` while too much is
 * being read already.
 */
export async function withUpload<Result>(
  request: Request,
  use: (upload: Upload) => Promise<Result>,
): Promise<Result> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase()
  const bytes = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!type.startsWith('multipart/form-data') || !(bytes > 0)) throw new Refusal('bad-request')
  if (inHand + bytes > MOST_IN_HAND) throw new Refusal('unavailable')
  inHand += bytes
  try {
    return await use(await readUpload(request))
  } finally {
    inHand -= bytes
  }
}

async function readUpload(request: Request): Promise<Upload> {
  const form = await request.formData().catch((): never => {
    throw new Refusal('bad-request')
  })
  const fields: Record<string, string[]> = Object.create(null)
  const sent: SentFile[] = []
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value]
    // A browser sends an empty file without a name where none was chosen.
    else if (name === FIELD && (value.name !== '' || value.size > 0))
      sent.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { fields, sent }
}
