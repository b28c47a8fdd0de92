import { readdirSync } from 'node:fs'

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
