import { isRefusal } from '#domain/refusal.ts'
import { printLetter } from '#usecases/letter/print-letter.ts'
import type { ShownLetter } from '#usecases/letter/read-letter.ts'

/** The number of an event in an address: 1 to 9999; NaN for everything else, which no letter has. */
export function letterNumber(typed: string): number {
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : Number.NaN
}

/** Null for a letter that is not there for this reader, whatever the reason. */
export async function ifThere(letter: Promise<ShownLetter>): Promise<ShownLetter | null> {
  return letter.catch((error: unknown) => {
    if (isRefusal(error) && error.code === 'not-found') return null
    throw error
  })
}

/** Gives a letter as PDF to keep; 304 where the reader has it, 404 where there is none. Nobody on the way may keep it. */
export async function answerPdf(request: Request, letter: Promise<ShownLetter>): Promise<Response> {
  const shown = await ifThere(letter)
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  if (!shown) return new Response(null, { status: 404, headers })
  const { bytes, etag, fileName } = await printLetter(shown)
  if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers: { ...headers, etag } })
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      etag,
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  })
}
