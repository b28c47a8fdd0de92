import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Policy } from '#domain/policy/policy.ts'
import { formatCitation } from '#i18n/citation.ts'
import { translator } from '#i18n/translate.ts'
import { type Prose, renderProse } from './markdown.ts'

/** The text of a policy in one language, with its marks in words. */
export function renderPolicy(policy: Policy, locale: Locale): Prose {
  const t = translator(locale)
  const sources = policy.sources.map((source, index): [string, { number: number; citation: string }] => [
    source.id,
    { number: index + 1, citation: formatCitation(source, locale) },
  ])
  return renderProse(wordsIn(policy.text, locale), {
    sources: new Map(sources),
    labels: { promise: t('policy.promise'), demo: t('policy.demo') },
  })
}
