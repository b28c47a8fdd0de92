import type { IncomingHttpHeaders } from 'node:http'

type Asked = Pick<IncomingHttpHeaders, 'host' | 'origin'> & {
  'sec-fetch-site'?: string | string[] | undefined
}

/**
 * Whether a state-changing request comes from a page of this site. Browsers say so in `Sec-Fetch-Site`; on plain
 * http they leave it out, and `Origin` must be that of PUBLIC_URL or name the host that was asked.
 */
export function isOwnForm(headers: Asked, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin, host } = headers
  if (origin === publicUrl) return true
  if (origin === undefined || !URL.canParse(origin)) return false
  return host !== undefined && new URL(origin).host === hostOf(origin, host)
}

function hostOf(origin: string, host: string): string | undefined {
  const address = `${new URL(origin).protocol}//${host}`
  return URL.canParse(address) ? new URL(address).host : undefined
}
