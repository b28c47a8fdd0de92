import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivateFile } from '#adapters/keyring/private-file.ts'
import type { Db } from '#db/handle.ts'
import { findStaffByLogin, insertStaff, insertStaffRole } from '#db/queries/staff.ts'
import { newTotpSecret } from '#domain/identity/totp.ts'
import { encodeCrockford } from '#domain/reference/crockford.ts'
import type { Person } from '#domain/town/person.ts'
import type { SystemActor } from '#usecases/actor.ts'
import type { Hall } from '#usecases/hall.ts'
import { hashPassword } from './password.ts'
import { totpContext } from './second-factor.ts'

/** How somebody signs in to the demonstration: the TOTP secret in base 32 for an authenticator app. */
export type DemoSignIn = { readonly login: string; readonly password: string; readonly totpSecret: string }

/**
 * Makes the demo town's people members of staff, with secrets of this data folder alone (`demo-sign-ins.json`,
 * readable by its owner only). Done again, it makes who is missing and changes nobody. A town of your own gets none.
 * @returns how each of them signs in, for whoever starts the hall
 */
export async function makeDemoStaff(
  hall: Hall,
  _actor: SystemActor,
  people: readonly Person[],
): Promise<readonly DemoSignIn[]> {
  if (!hall.settings.isDemoTown) return []
  const signIns = keepSignIns(hall, people)
  const missing = await missingOf(hall, people)
  const hashes = await Promise.all(missing.map(({ id }) => hashPassword(signInOf(signIns, id).password)))
  await hall.transaction(async (tx) => {
    for (const [i, person] of missing.entries())
      await insertPerson(hall, tx, person, signInOf(signIns, person.id), hashes[i]!)
  })
  return signIns
}

/** The file is written before the rows: whoever has a row has a secret that can be read again. */
function keepSignIns(hall: Hall, people: readonly Person[]): readonly DemoSignIn[] {
  const path = join(hall.settings.dataDir, 'demo-sign-ins.json')
  const before: DemoSignIn[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
  const added = people
    .filter(({ id }) => !before.some(({ login }) => login === id))
    .map(({ id }) => newSignIn(hall, id))
  const all = [...before, ...added]
  if (added.length > 0) writePrivateFile(path, `${JSON.stringify(all, null, 2)}\n`)
  return people.map(({ id }) => signInOf(all, id))
}

function newSignIn(hall: Hall, login: string): DemoSignIn {
  const password = encodeCrockford(hall.random(10), 16).toLowerCase().match(/.{4}/g)!.join('-')
  return { login, password, totpSecret: newTotpSecret(hall.random(20)) }
}

function signInOf(signIns: readonly DemoSignIn[], id: string): DemoSignIn {
  return signIns.find(({ login }) => login === id)!
}

async function missingOf(hall: Hall, people: readonly Person[]): Promise<Person[]> {
  const rows = await Promise.all(people.map(({ id }) => findStaffByLogin(hall.read, id)))
  return people.filter((_, i) => rows[i] === undefined)
}

async function insertPerson(
  hall: Hall,
  tx: Db,
  person: Person,
  signIn: DemoSignIn,
  passwordHash: string,
): Promise<void> {
  const id = hall.newId()
  await insertStaff(tx, {
    id,
    login: person.id,
    nameEn: person.name.en,
    nameZh: person.name['zh-Hans'],
    locale: person.language,
    unitId: person.unit,
    passwordHash,
    totpSealed: hall.keys.seal(signIn.totpSecret, totpContext(id)),
    totpEnrolled: true,
    totpLastStep: 0,
    disabledAt: null,
    createdAt: hall.now(),
  })
  for (const { role, unit } of person.roles)
    await insertStaffRole(tx, hall.newId(), id, { role, unitId: unit })
}
