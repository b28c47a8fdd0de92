import { isLocale, type Locale } from '#domain/locale.ts'
import { isTownsToGive } from '#domain/permission/permit.ts'
import { type HeldRole, ROLES, type Role } from '#domain/permission/role.ts'
import { line } from '#domain/service/question/clean.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '#usecases/actor.ts'
import { type FieldProblem, MoveFields } from '#usecases/case-file/moves/move-fields.ts'
import { administers } from '../may-manage.ts'

/** Roles of one form: so many lines stand on it. */
export const ROLE_LINES = 12
/** The unit of a role that is held for the whole town. */
export const WHOLE_TOWN = '*'

const LOGIN = /^[a-z0-9]([a-z0-9.-]{0,38}[a-z0-9])$/
const LONGEST_NAME = 60

export type AccountDetails = {
  readonly nameEn: string
  readonly nameZh: string
  readonly unitId: string
  readonly locale: Locale
}

type Read<T> = { readonly value: T; readonly problems: readonly FieldProblem[] }

/** The sign-in name of a form, in small letters. */
export function readLogin(raw: RawFields): Read<string> {
  const fields = new MoveFields(raw)
  const login = line(raw, 'login').normalize('NFKC').toLowerCase()
  if (login === '') fields.wrong('login', 'required')
  else if (!LOGIN.test(login)) fields.wrong('login', 'not-a-login')
  return { value: login, problems: fields.problems }
}

/** Name, unit and language of a form; the unit is one that the actor administers. */
export function readDetails(town: Town, actor: StaffActor, raw: RawFields): Read<AccountDetails> {
  const fields = new MoveFields(raw)
  const name = (field: string) => {
    const text = line(raw, field)
    if (text === '') fields.wrong(field, 'required')
    else if ([...text].length > LONGEST_NAME) fields.wrong(field, 'too-long')
    return text
  }
  const [nameEn, nameZh] = [name('nameEn'), name('nameZh')]
  const units = [...town.units.keys()].filter((id) => administers(town, actor, id))
  const unitId = fields.oneOf('unit', units)
  const language = fields.oneOf('language', ['en', 'zh'] as const)
  return {
    value: { nameEn, nameZh, unitId, locale: isLocale(language) ? language : 'zh' },
    problems: fields.problems,
  }
}

/** The roles of a form, line by line; each for a unit that the actor administers. The same one twice is one. */
export function readRoles(town: Town, actor: StaffActor, raw: RawFields): Read<readonly HeldRole[]> {
  const fields = new MoveFields(raw)
  const held = new Map<string, HeldRole>()
  for (let i = 0; i < ROLE_LINES; i += 1) {
    const role = fields.optionalOneOf(`role.${i}`, ROLES)
    if (role === null) continue
    const unit = line(raw, `unit.${i}`)
    if (unit === '') fields.wrong(`role.${i}`, 'unit-needed')
    else if (!mayGrant(town, actor, role, unit)) fields.wrong(`role.${i}`, 'not-yours-to-give')
    else held.set(`${role}/${unit}`, { role, unitId: unit === WHOLE_TOWN ? null : unit })
  }
  if (held.size === 0 && fields.problems.length === 0) fields.wrong('role.0', 'role-needed')
  return { value: [...held.values()], problems: fields.problems }
}

function mayGrant(town: Town, actor: StaffActor, role: Role, unit: string): boolean {
  if (unit !== WHOLE_TOWN && !town.units.has(unit)) return false
  if (unit === WHOLE_TOWN || isTownsToGive(role))
    return actor.roles.some((held) => held.role === 'admin' && held.unitId === null)
  return administers(town, actor, unit)
}
