import type { Locale, Words } from '#domain/locale.ts'
import type { HeldRole } from '#domain/permission/role.ts'

export type StaffActor = {
  readonly kind: 'staff'
  readonly staffId: string
  readonly name: Words
  readonly locale: Locale
  readonly unitId: string
  readonly roles: readonly HeldRole[]
  readonly sessionId: string
  /** Case files, by id, that this person has stepped aside from: close to a party, they may not even know of them. */
  readonly asideFrom: ReadonlySet<string>
}

/** Holds the receipt of one case file; `helper` when the helper speaks. */
export type ResidentActor = { readonly kind: 'resident'; readonly caseFileId: string }

/** The command line, the sweep and the jobs. */
export type SystemActor = { readonly kind: 'system'; readonly job: string }

export type Actor = { readonly kind: 'visitor' } | ResidentActor | StaffActor | SystemActor

export const VISITOR: Actor = { kind: 'visitor' }
