type Header = readonly [name: string, value: string]

const SHUT = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
const OWN = "img-src 'self'; connect-src 'self'"

/** The policy of every page without framework scripts: nothing inline, nothing from elsewhere. */
export const PUBLIC_POLICY = `${SHUT}; ${OWN}; script-src 'self'; style-src 'self'`

/** The policy of one staff page: its own inline scripts carry the nonce. */
export function staffPolicy(nonce: string): string {
  return `${SHUT}; ${OWN}; font-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'`
}

/** The policy of a file that somebody sent, or that is given to be saved. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** While developing, Next's tools need inline scripts, evaluation and a socket. */
export const DEVELOPMENT_POLICY = `${SHUT}; img-src 'self' data:; connect-src 'self' ws:; font-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'`

/** What every answer says, whoever made it. */
export function baseHeaders(isHttps: boolean): readonly Header[] {
  const always: Header[] = [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
  ]
  return isHttps ? [...always, ['Strict-Transport-Security', 'max-age=31536000']] : always
}
