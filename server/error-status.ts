import { ERROR_STATUSES, type ErrorStatus } from '#i18n/error-pages.ts'
import { type FailureKind, failureKind } from '#usecases/health/fault.ts'

const STATUS: Readonly<Record<FailureKind, number>> = {
  'not-found': 404,
  forbidden: 403,
  'sign-in': 403,
  'bad-request': 400,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
  fault: 503,
  mistake: 500,
}

/** The status for an error that a page or handler let go. */
export function statusOfError(error: unknown): number {
  return STATUS[failureKind(error)]
}

/** The page whose words fit a status: its own, or that of its hundred. */
export function errorPageFor(status: number): ErrorStatus {
  const own = ERROR_STATUSES.find((known) => Number(known) === status)
  if (own) return own
  if (status === 405) return '404'
  return status >= 500 ? '500' : '400'
}
