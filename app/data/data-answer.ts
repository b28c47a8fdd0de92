import { createHash } from 'node:crypto'

const TYPES = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/csvm+json; charset=utf-8' }

/** Answers with a data file; 304 where the reader has it. Allowed from anywhere: it is public. */
export function answerData(
  request: Request,
  type: keyof typeof TYPES,
  etag: string,
  body: () => BodyInit,
): Response {
  const headers = { etag, 'cache-control': 'public, no-cache', 'access-control-allow-origin': '*' }
  if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag))
    return new Response(null, { status: 304, headers })
  return new Response(body(), {
    headers: { ...headers, 'content-type': TYPES[type], ...describedBy(request, type) },
  })
}

/** The ETag of a text. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** CSVW: where a table is described, with its licence. */
function describedBy(request: Request, type: keyof typeof TYPES): Record<string, string> {
  if (type === 'json') return {}
  const { pathname } = new URL(request.url)
  return { link: `<${pathname}-metadata.json>; rel="describedby"; type="application/csvm+json"` }
}
