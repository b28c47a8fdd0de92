const AFTER_CASES = /^(\/[^/]+\/(?:open\/)?cases\/)[^/]+/
const LOOKS_PERSONAL = /[A-Za-z]{2,}-\d\d-|\d{4,}|[^a-z0-9-]|.{41,}/

/**
 * An address as it may stand in the log: no query, no reference, nothing that looks like a number or a secret.
 * `undefined` for reports of misconduct, of which nothing is logged.
 */
export function loggedPath(target: string): string | undefined {
  const path = target.split('?', 1)[0] ?? ''
  if (path.includes('misconduct') || path.includes('mailbox')) return undefined
  const shown = path.replace(AFTER_CASES, '$1:reference').split('/')
  return shown
    .map((segment) => (segment !== ':reference' && LOOKS_PERSONAL.test(segment) ? ':other' : segment))
    .join('/')
}
