import {
  deleteFormState,
  type FormStateRow,
  findFormState,
  listFormStates,
  putFormState,
} from '#db/queries/form-state.ts'
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
  const row = await findFormState(hall.read, browserHash(hall, browser), path)
  return row && row.endsAt > hall.now() ? opened(hall, row) : null
}

/** The refused forms of a page that has several, by their names: the last part of each one's path. */
export async function readFormStates(
  hall: Hall,
  browser: string | null,
  page: string,
): Promise<ReadonlyMap<string, FormState>> {
  if (!browser) return new Map()
  const rows = await listFormStates(hall.read, browserHash(hall, browser))
  const own = rows.filter(({ path, endsAt }) => path.startsWith(`${page}/`) && endsAt > hall.now())
  return new Map(own.map((row) => [row.path.slice(page.length + 1), opened(hall, row)]))
}

/** Forgets a refused form once it went through. */
export async function dropFormState(hall: Hall, browser: string | null, path: string): Promise<void> {
  if (!browser) return
  const cookieHash = browserHash(hall, browser)
  if (await findFormState(hall.read, cookieHash, path))
    await hall.transaction((tx) => deleteFormState(tx, cookieHash, path))
}

function opened(hall: Hall, { sealed, cookieHash, path }: FormStateRow): FormState {
  return hall.keys.open<FormState>(sealed, contextOf(cookieHash, path))
}

function contextOf(cookieHash: Uint8Array, path: string): string {
  return `form:${Buffer.from(cookieHash).toString('hex')}:${path}`
}
