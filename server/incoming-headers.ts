import type { IncomingHttpHeaders } from 'node:http'

const INTERNAL =
  /^(?:x-(?:middleware|nextjs|next|invoke|matched|now|vercel|action|prerender|forwarded|real|request|client)(?:-|$)|next-|forwarded$|rsc$|content-security-policy)/
const NAVIGATION = new Set([
  'rsc',
  'next-url',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
])

/**
 * Deletes what only the framework and this server may say: internal headers of Next, hops that were read already, the
 * policy that carries the nonce. `mayNavigate` keeps those by which Next's own client asks for parts of a page;
 * without it every reader gets the whole page, stripped and checked.
 */
export function dropInternalHeaders(headers: IncomingHttpHeaders, mayNavigate: boolean): void {
  for (const name of Object.keys(headers)) {
    if (INTERNAL.test(name) && !(mayNavigate && NAVIGATION.has(name))) delete headers[name]
  }
}
