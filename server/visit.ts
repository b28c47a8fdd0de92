import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Locale, localeOfPath, preferredLocale } from './language.ts'

/** One request on its way through this server. */
export type Visit = {
  readonly id: string
  readonly req: IncomingMessage
  readonly res: ServerResponse
  readonly method: string
  readonly target: string
  readonly path: string
  readonly area: Area
  readonly locale: Locale
  readonly isLarge: boolean
}

/** Whom an address is for: residents and the public, staff, or a machine. */
export type Area = 'public' | 'staff' | 'machine'

const STAFF = new Set(['staff', 'manage'])
const MACHINE = new Set(['api', 'data', 'health', 'log', 'metrics', 'open311', '_next'])

export function beginVisit(id: string, req: IncomingMessage, res: ServerResponse): Visit {
  const target = req.url ?? '/'
  const path = target.split('?', 1)[0] ?? '/'
  return {
    id,
    req,
    res,
    method: req.method ?? 'GET',
    target,
    path,
    area: areaOf(path),
    locale: localeOfPath(path) ?? preferredLocale(req.headers['accept-language']),
    isLarge: /(?:^|;\s*)text=large(?:;|$)/.test(req.headers.cookie ?? ''),
  }
}

/** The first part of an address: `policies` of `/en/policies/older-people`, for figures. */
export function groupOf({ path, area }: Visit): string {
  const [, first = '', second = ''] = path.split('/')
  const name = area === 'public' ? second : first
  return /^[a-z0-9_-]{1,24}$/.test(name) ? name : 'other'
}

function areaOf(path: string): Area {
  const first = path.split('/', 2)[1] ?? ''
  if (STAFF.has(first)) return 'staff'
  return MACHINE.has(first) ? 'machine' : 'public'
}
