import type { Db } from '#db/handle.ts'
import { takeRecoveryCode } from '#db/queries/recovery-code.ts'
import { type StaffRow, takeTotpStep } from '#db/queries/staff.ts'
import { parseRecoveryCode } from '#domain/identity/recovery-code.ts'
import { acceptedStep } from '#domain/identity/totp.ts'
import type { Hall } from '#usecases/hall.ts'

/** The place that a person's sealed TOTP secret belongs to. */
export function totpContext(staffId: string): string {
  return `staff-totp:${staffId}`
}

/** The TOTP secret of a person in base 32, or null before there is one. */
export function totpSecretOf(hall: Hall, person: Pick<StaffRow, 'id' | 'totpSealed'>): string | null {
  return person.totpSealed && hall.keys.open<string>(person.totpSealed, totpContext(person.id))
}

/** Takes a code of the authenticator app; true once for each code. */
export async function takeAppCode(hall: Hall, tx: Db, person: StaffRow, typed: string): Promise<boolean> {
  const secret = totpSecretOf(hall, person)
  const step = secret && acceptedStep(secret, typed, hall.now(), person.totpLastStep)
  return step ? takeTotpStep(tx, person.id, step) : false
}

/** Takes a code of the app or one of the recovery codes; true once for each code. */
export async function takeSecondFactor(
  hall: Hall,
  tx: Db,
  person: StaffRow,
  typed: string,
): Promise<boolean> {
  if (await takeAppCode(hall, tx, person, typed)) return true
  const code = parseRecoveryCode(typed)
  return (
    code !== null && takeRecoveryCode(tx, person.id, hashOfRecoveryCode(hall, person.id, code), hall.now())
  )
}

/** @param plain the code as `parseRecoveryCode` gives it */
export function hashOfRecoveryCode(hall: Hall, staffId: string, plain: string): Buffer {
  return hall.keys.hash('recovery-code', `${staffId}:${plain}`)
}
