import type { RawFields } from '#domain/service/question/kind.ts'
import { dropFormState, keepFormState, readFormState } from '#usecases/browser/form-state.ts'
import { hall } from '#usecases/hall.ts'
import { readStaffSession } from './staff.ts'

/** Keeps what was typed into a staff form under the form's own address, for the page that shows it again. */
export async function keepTyped(address: string, raw: RawFields): Promise<void> {
  const session = await readStaffSession()
  if (session) await keepFormState(await hall(), session, address, { raw, problems: [], reason: null })
}

/** What was typed into the form that was refused last at this address; no fields where it went through. */
export async function readTyped(address: string): Promise<RawFields> {
  return (await readFormState(await hall(), await readStaffSession(), address))?.raw ?? {}
}

export async function forgetTyped(address: string): Promise<void> {
  await dropFormState(await hall(), await readStaffSession(), address)
}
