const STAFF_PATH = /^\/(staff|manage)(\/[A-Za-z0-9._~\-/]*)?(\?[A-Za-z0-9._~\-/=&%+]*)?$/

/**
 * The path of this site to which sign-in returns, or null for anything else: another host, a page outside the
 * staff tree, an odd spelling, or a page of signing in itself.
 */
export function ownStaffPath(path: string | null | undefined): string | null {
  if (!path || path.length > 500 || !STAFF_PATH.test(path)) return null
  if (path.includes('//') || path.includes('/.')) return null
  return /^\/staff\/(sign-in|sign-out|enrol)\b/.test(path) ? null : path
}
