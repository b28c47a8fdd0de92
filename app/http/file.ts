import { isRefusal } from '#domain/refusal.ts'
import type { GivenFile } from '#usecases/attachment/open-file.ts'

/**
 * Gives a file that somebody attached, to be saved and never shown as a page of ours, of the type that its content has;
 * the server puts what is to be saved into a sandbox. 404 where there is none for this reader.
 */
export async function answerFile(file: Promise<GivenFile>): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  const given = await file.catch((error: unknown) => {
    if (isRefusal(error) && error.code === 'not-found') return null
    throw error
  })
  if (!given) return new Response(null, { status: 404, headers })
  const { bytes, type, fileName } = given
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  })
}
