import { LOCALES, type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { tokensOf } from '#domain/search/tokens.ts'
import type { UnversionedItem } from './items-of-town.ts'

/** What the page of a policy or service is found by in one language, as tokens in their order. */
export type PageText = { page: string; locale: string; title: string[]; body: string[] }

/** The texts of all pages among these items, one per language. `page` is the address below the language. */
export function pageTexts(items: readonly UnversionedItem[]): PageText[] {
  return items.flatMap((item) => {
    if (item.kind === 'policy') {
      const { summary, text, slug } = item.content
      return LOCALES.map((locale) => pageText(`policies/${slug}`, locale, item.content, [summary, text]))
    }
    if (item.kind === 'service') {
      const { summary, whoCanUse, howLong, slug } = item.content
      return LOCALES.map((locale) =>
        pageText(`services/${slug}`, locale, item.content, [summary, whoCanUse, howLong]),
      )
    }
    return []
  })
}

function pageText(
  page: string,
  locale: Locale,
  { title, searchWords }: Named,
  body: readonly Words[],
): PageText {
  const names = [wordsIn(title, locale), ...searchWords[locale === 'zh' ? 'zh-Hans' : 'en']]
  return {
    page,
    locale,
    title: names.flatMap(tokensOf),
    body: body.flatMap((words) => tokensOf(wordsIn(words, locale))),
  }
}

type Named = Pick<Policy, 'title' | 'searchWords'>
