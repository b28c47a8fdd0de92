import { isDatabaseFault } from '#db/fault.ts'
import { isRefusal, type RefusalCode } from '#domain/refusal.ts'

const DISK_CODES = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'])

/** What stands behind an error: a refusal has its code, `fault` is trouble of disk or database, `mistake` is ours. */
export type FailureKind = RefusalCode | 'fault' | 'mistake'

export function failureKind(error: unknown): FailureKind {
  if (isRefusal(error)) return error.code
  return isFault(error) ? 'fault' : 'mistake'
}

/** Whether an error is trouble of the disk or the database (gone, full, locked) and not a mistake of ours. */
export function isFault(error: unknown): boolean {
  return isDatabaseFault(error) || isDiskFault(error)
}

function isDiskFault(error: unknown): boolean {
  for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    if ('code' in at && DISK_CODES.has(String(at.code))) return true
    at = 'cause' in at ? at.cause : undefined
  }
  return false
}
