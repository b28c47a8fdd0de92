import type { Db } from '#db/handle.ts'
import { deleteFormState, findFormState, putFormState } from '#db/queries/form-state.ts'
import { encodeCrockford } from '#domain/reference/crockford.ts'
import type { StaffActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'

const SHOWN_FOR = 10 * 60_000

/** A first password: 80 random bits, in groups that can be read out. */
export function newFirstPassword(hall: Hall): string {
  return encodeCrockford(hall.random(10), 16).toLowerCase().match(/.{4}/g)!.join('-')
}

/** Keeps a first password, sealed, for the one page that shows it to the admin who made it. */
export async function keepFirstPassword(
  hall: Hall,
  tx: Db,
  actor: StaffActor,
  login: string,
  password: string,
): Promise<void> {
  const cookieHash = keyOf(hall, actor)
  const path = pathOf(login)
  const sealed = hall.keys.seal(password, path)
  await putFormState(tx, { id: hall.newId(), cookieHash, path, sealed, endsAt: hall.now() + SHOWN_FOR })
}

/** The first password that this admin made in this session; null once it was put away or ten minutes passed. */
export async function firstPasswordOf(hall: Hall, actor: StaffActor, login: string): Promise<string | null> {
  const row = await findFormState(hall.read, keyOf(hall, actor), pathOf(login))
  return row && row.endsAt > hall.now() ? hall.keys.open<string>(row.sealed, pathOf(login)) : null
}

/** The admin has handed it over: it is shown no more. */
export function putFirstPasswordAway(hall: Hall, actor: StaffActor, login: string): Promise<void> {
  return hall.transaction((tx) => deleteFormState(tx, keyOf(hall, actor), pathOf(login)))
}

function keyOf(hall: Hall, actor: StaffActor): Buffer {
  return hall.keys.hash('first-password-shown', actor.sessionId)
}

function pathOf(login: string): string {
  return `/staff/admin/${login}/first-password`
}
