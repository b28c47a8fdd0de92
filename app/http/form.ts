import { isRefusal, Refusal, type RefusalCode } from '#domain/refusal.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { isDatabaseFault } from '#usecases/fault.ts'

export const ERRORS = '#error-summary'

const STATUS: Readonly<Record<RefusalCode, number>> = {
  'bad-request': 400,
  'sign-in': 403,
  forbidden: 403,
  'not-found': 404,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
}

/** The fields of a form as it was sent. Throws `bad-request` for any other body. */
export async function readForm(request: Request): Promise<RawFields> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase()
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new Refusal('bad-request')
  const fields: Record<string, string[]> = Object.create(null)
  for (const [name, value] of new URLSearchParams(await request.text())) {
    fields[name] ??= []
    fields[name].push(value)
  }
  return fields
}

/** The key of a form, by which it acts once. Throws `bad-request` where it is missing or not one of ours. */
export function keyOf(fields: RawFields): string {
  const key = fields.key?.[0] ?? ''
  if (!/^[0-9a-z]{26}$/.test(key)) throw new Refusal('bad-request')
  return key
}

/** A slug or reference of an address, which a handler sends back in one. Throws `not-found` where it can be neither. */
export function plainPart(part: string): string {
  if (!/^[A-Za-z0-9-]{1,80}$/.test(part)) throw new Refusal('not-found')
  return part
}

/** A sign-in name of an address. Throws `not-found` where it can be none. */
export function plainLogin(part: string): string {
  if (!/^[a-z0-9][a-z0-9.-]{0,39}$/.test(part)) throw new Refusal('not-found')
  return part
}

/** After a post: go and look at this page. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

/** An empty answer of the status that a refusal stands for; the page in the reader's language is put in by the server. */
export function refused(code: RefusalCode): Response {
  return new Response(null, { status: STATUS[code], headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** Runs a handler; what it throws becomes a status. */
export async function answering(handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle()
  } catch (error) {
    if (isRefusal(error)) return refused(error.code)
    if (isDatabaseFault(error)) return refused('unavailable')
    throw error
  }
}
