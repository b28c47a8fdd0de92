import { readdirSync } from 'node:fs'
import type { Person } from '../hall/sign-in.ts'

/** Addresses after the language: every public page that needs nothing but an address. */
export function publicPages(): string[] {
  const slugs = (folder: string) => readdirSync(folder).map((name) => name.replace(/\.yaml$/, ''))
  return [
    ...['', '/policies', '/services', '/search', '/search?q=flood', '/track', '/cases/HM-26-7K3M9Q'],
    ...['/open', '/open/cases', '/offices', '/accessibility', '/privacy', '/help', '/cleared'],
    ...slugs('town/policies').map((slug) => `/policies/${slug}`),
    ...slugs('town/services').map((slug) => `/services/${slug}`),
  ]
}

/** Staff pages that need nothing but an address, by who opens them. */
export const STAFF_PAGES: Readonly<Partial<Record<Person, readonly string[]>>> = {
  facilities: [
    ...['/staff', '/staff?view=closed', '/staff?q=lamp', '/staff?show=filter', '/staff?show=save'],
    ...['/staff/intake', '/staff/account', '/staff/keys', '/staff/views', '/staff/people'],
    ...['/staff/people/workload', '/manage', '/manage/list?figure=received'],
  ],
  admin: ['/staff/admin', '/staff/admin/new', '/staff/admin/log', '/staff/admin/accounts/lin-yue'],
  nanhe: ['/staff/visits', '/staff/visits/pack', '/staff/visits/add', '/staff/visits/enter'],
}

/** Pages that need more than an address, and the story of this folder in which each is judged. */
export const IN_STORIES: Readonly<Record<string, 'cases' | 'notice' | 'public' | 'staff' | 'ways-in'>> = {
  '/[locale]/cases/[reference]/letter/[number]': 'cases',
  '/[locale]/cases/[reference]/receipt': 'public',
  '/[locale]/errors/[status]': 'ways-in',
  '/[locale]/notices/[code]': 'notice',
  '/[locale]/open/cases/[reference]': 'cases',
  '/[locale]/services/[slug]/[question]': 'public',
  '/[locale]/services/[slug]/check': 'public',
  '/staff/account/recovery-codes': 'ways-in',
  '/staff/bulk/[run]': 'cases',
  '/staff/cases/[reference]': 'cases',
  '/staff/cases/[reference]/letter/[number]': 'cases',
  '/staff/cases/[reference]/poster/[number]': 'notice',
  '/staff/cases/[reference]/receipt': 'ways-in',
  '/staff/enrol': 'ways-in',
  '/staff/sign-in': 'staff',
  '/staff/sign-in/code': 'ways-in',
  '/staff/visits/form/[reference]': 'cases',
  '/staff/visits/slip/[reference]': 'cases',
}
