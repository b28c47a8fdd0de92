import { saysItIsUrgent } from '#domain/case-file/filing.ts'
import type { Words } from '#domain/locale.ts'
import { type FindablePage, indexPages, type PageIndex, rankPages } from '#domain/search/rank-pages.ts'
import type { Town } from '#domain/town/town.ts'
import type { Hall } from '#usecases/hall.ts'
import { currentTown } from './current-town.ts'

export type FoundPage = {
  readonly kind: 'policy' | 'service'
  readonly slug: string
  readonly title: Words
  readonly summary: Words
}

/** What a resident typed on the search page: the pages that fit, best first, and whether somebody must be called now. */
export type FoundPages = { readonly pages: readonly FoundPage[]; readonly isUrgent: boolean }

const MOST_PAGES = 12

/** Finds policies and services for words in either language. Public: nothing of a resident is searched or kept. */
export async function findPages(hall: Hall, query: string): Promise<FoundPages> {
  const town = await currentTown(hall)
  return {
    pages: rankPages(indexOf(town), query).slice(0, MOST_PAGES),
    isUrgent: query !== '' && saysItIsUrgent(query, town.emergency),
  }
}

const indexes = new WeakMap<Town, PageIndex<FoundPage>>()

function indexOf(town: Town): PageIndex<FoundPage> {
  const known = indexes.get(town)
  if (known) return known
  const made = indexPages(findablePages(town))
  indexes.set(town, made)
  return made
}

function findablePages(town: Town): FindablePage<FoundPage>[] {
  const services = [...town.services.values()].map(
    ({ slug, title, summary, searchWords: own, whoCanUse, policies }): FindablePage<FoundPage> => ({
      page: { kind: 'service', slug, title, summary },
      fields: [
        { text: both(title), weight: 9 },
        { text: [...own.en, ...own['zh-Hans']].join(' | '), weight: 7 },
        { text: policies.map((name) => searchWords(town, name)).join(' | '), weight: 4 },
        { text: both(summary), weight: 3 },
        { text: both(whoCanUse), weight: 1 },
      ],
    }),
  )
  const policies = [...town.policies.values()].map(
    ({ slug, title, summary, text }): FindablePage<FoundPage> => ({
      page: { kind: 'policy', slug, title, summary },
      fields: [
        { text: both(title), weight: 8 },
        { text: searchWords(town, slug), weight: 6 },
        { text: both(summary), weight: 3 },
        { text: both(text), weight: 1 },
      ],
    }),
  )
  return [...services, ...policies]
}

function searchWords(town: Town, policy: string): string {
  const words = town.policies.get(policy)?.searchWords
  return words ? [...words.en, ...words['zh-Hans']].join(' | ') : ''
}

/** Joined by a mark, so that the end of one text and the start of the next make no pair. */
function both(words: Words): string {
  return `${words.en} | ${words['zh-Hans']}`
}
