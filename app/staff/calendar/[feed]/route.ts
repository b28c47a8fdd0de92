import { createHash } from 'node:crypto'
import { answering } from '#app/http/form.ts'
import { Refusal } from '#domain/refusal.ts'
import { readCalendar } from '#usecases/desk/due-calendar.ts'
import { hall } from '#usecases/hall.ts'

export const dynamic = 'force-dynamic'

/** Somebody's deadlines for a calendar program, which knows no session: the address itself is the secret. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ feed: string }> },
): Promise<Response> {
  const { feed } = await params
  return answering(async () => {
    if (!feed.endsWith('.ics')) throw new Refusal('not-found')
    const calendar = await readCalendar(await hall(), feed.slice(0, -'.ics'.length))
    const etag = `"${createHash('sha256').update(calendar).digest('base64url').slice(0, 27)}"`
    const headers = { etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }
    if (request.headers.get('if-none-match')?.split(/,\s*/).includes(etag))
      return new Response(null, { status: 304, headers })
    return new Response(calendar, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } })
  })
}
