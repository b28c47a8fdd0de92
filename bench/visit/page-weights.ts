import type { Town } from '#domain/town/town.ts'
import { Visitor } from './visitor.ts'

export type Weight = { readonly path: string; readonly bytes: number }

const PLAIN = [
  '',
  '/policies',
  '/services',
  '/search',
  '/track',
  '/open',
  '/offices',
  '/accessibility',
  '/privacy',
  '/help',
]

/** What a first visit to each public page brings over the wire: the page and its style sheets. The heaviest comes first. */
export async function weighPages(port: number, town: Town): Promise<Weight[]> {
  const weights: Weight[] = []
  for (const path of publicPaths(town)) {
    const visitor = new Visitor(port)
    await visitor.open(path)
    weights.push({ path, bytes: visitor.bytes })
  }
  return weights.sort((a, b) => b.bytes - a.bytes)
}

function publicPaths(town: Town): string[] {
  const policies = [...town.policies.keys()].map((slug) => `/policies/${slug}`)
  const services = [...town.services.keys()].map((slug) => `/services/${slug}`)
  return ['/en', '/zh'].flatMap((locale) => [...PLAIN, ...policies, ...services].map((path) => locale + path))
}
