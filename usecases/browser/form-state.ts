import { deleteFormState, findFormState, putFormState } from '#db/queries/form-state.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Hall } from '../hall.ts'
import { browserHash } from './browser-hash.ts'

const THIRTY_MINUTES = 30 * 60_000
const NEVER_KEPT = /password|code|secret|token/i

/** A form that was refused: what was typed, which fields are wrong, and why the whole was refused. */
export type FormState = {
  readonly raw: RawFields
  readonly problems: readonly {
    readonly field: string
    readonly code: string
    readonly values?: Readonly<Record<string, string | number>>
  }[]
  readonly reason: string | null
  /** Events that came in between, by number: somebody else wrote first. */
  readonly since?: readonly number[]
}

/** Keeps a refused form for 30 minutes under the browser and its page; secrets that were typed are left out. */
export async function keepFormState(
  hall: Hall,
  browser: string,
  path: string,
  state: FormState,
): Promise<void> {
  const raw = Object.fromEntries(Object.entries(state.raw).filter(([name]) => !NEVER_KEPT.test(name)))
  const cookieHash = browserHash(hall, browser)
  const sealed = hall.keys.seal({ ...state, raw }, contextOf(cookieHash, path))
  const row = { id: hall.newId(), cookieHash, path, sealed, endsAt: hall.now() + THIRTY_MINUTES }
  await hall.transaction((tx) => putFormState(tx, row))
}

export async function readFormState(
  hall: Hall,
  browser: string | null,
  path: string,
): Promise<FormState | null> {
  if (!browser) return null
  const cookieHash = browserHash(hall, browser)
  const row = await findFormState(hall.read, cookieHash, path)
  return row && row.endsAt > hall.now()
    ? hall.keys.open<FormState>(row.sealed, contextOf(cookieHash, path))
    : null
}

/** Forgets a refused form once it went through. */
export async function dropFormState(hall: Hall, browser: string | null, path: string): Promise<void> {
  if (!browser) return
  const cookieHash = browserHash(hall, browser)
  if (await findFormState(hall.read, cookieHash, path))
    await hall.transaction((tx) => deleteFormState(tx, cookieHash, path))
}

function contextOf(cookieHash: Buffer, path: string): string {
  return `form:${cookieHash.toString('hex')}:${path}`
}
