/**
 * What is forbidden or absent. `app/` maps each code to a page and a status.
 * Another person's object is answered exactly as a missing one: `not-found`.
 */
export const REFUSAL_CODES = [
  'not-found',
  'forbidden',
  'sign-in',
  'bad-request',
  'too-large',
  'too-many',
  'unavailable',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly refusal = true

  constructor(code: RefusalCode) {
    super(code)
    this.name = 'Refusal'
    this.code = code
  }
}

/** Two module loaders hold two copies of the class, so it is known by its mark and not by `instanceof`. */
export function isRefusal(error: unknown): error is Refusal {
  return typeof error === 'object' && error !== null && 'refusal' in error && error.refusal === true
}
