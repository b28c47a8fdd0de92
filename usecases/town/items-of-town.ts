import type { RawTown } from '#adapters/town-folder/raw-town.ts'
import type { Read } from '#adapters/town-folder/read-item.ts'
import { withStandardQuestions } from '#domain/service/standard-questions.ts'
import type { TownItem } from '#domain/town/town-items.ts'

/** A town item before it has a version. */
export type UnversionedItem = {
  [K in TownItem['kind']]: Omit<Extract<TownItem, { kind: K }>, 'version'>
}[TownItem['kind']]

/** The items that a town folder is stored as. Services carry the standard questions from here on. People are no items. */
export function itemsOfTown(town: RawTown): UnversionedItem[] {
  const { order } = town.settings.value
  const services = sorted(valuesOf(town.services), order.services)
  const policies = sorted(valuesOf(town.policies), order.policies)
  const standard = town.standardQuestions.value
  const items: UnversionedItem[] = [
    { kind: 'settings', slug: 'town', content: town.settings.value },
    { kind: 'emergency', slug: 'town', content: town.emergency.value },
    ...valuesOf(town.units).map((content) => ({ kind: 'unit', slug: content.id, content }) as const),
    ...valuesOf(town.areas).map((content) => ({ kind: 'area', slug: content.id, content }) as const),
    ...valuesOf(town.partners).map((content) => ({ kind: 'partner', slug: content.id, content }) as const),
    ...town.calendars.map(({ id, value }) => ({ kind: 'calendar', slug: id, content: value }) as const),
    ...valuesOf(town.clockRules).map(
      (content) => ({ kind: 'clock-rule', slug: content.id, content }) as const,
    ),
    ...valuesOf(town.regimes).map((content) => ({ kind: 'regime', slug: content.id, content }) as const),
    ...services.map(
      (one) => ({ kind: 'service', slug: one.slug, content: withStandardQuestions(one, standard) }) as const,
    ),
    ...policies.map((content) => ({ kind: 'policy', slug: content.slug, content }) as const),
    ...valuesOf(town.outcomes).map((content) => ({ kind: 'outcome', slug: content.id, content }) as const),
    ...valuesOf(town.declineDoors).map(
      (content) => ({ kind: 'decline-door', slug: content.id, content }) as const,
    ),
    ...valuesOf(town.escalations).map(
      (content) => ({ kind: 'escalation', slug: content.id, content }) as const,
    ),
    ...valuesOf(town.decisionRights).map(
      (content) => ({ kind: 'decision-right', slug: content.id, content }) as const,
    ),
    ...valuesOf(town.letterTemplates).map(
      (content) => ({ kind: 'letter-template', slug: content.id, content }) as const,
    ),
    ...valuesOf(town.replyTemplates).map(
      (content) => ({ kind: 'reply-template', slug: content.id, content }) as const,
    ),
  ]
  return [...items, { kind: 'order', slug: 'town', content: orderOf(items) }]
}

function valuesOf<T>(items: readonly Read<T>[]): T[] {
  return items.map(({ value }) => value)
}

function sorted<T extends { slug: string }>(items: readonly T[], order: readonly string[]): T[] {
  const placeOf = ({ slug }: T) => (order.includes(slug) ? order.indexOf(slug) : order.length)
  return [...items].sort((a, b) => placeOf(a) - placeOf(b) || (a.slug < b.slug ? -1 : 1))
}

function orderOf(items: readonly UnversionedItem[]): Record<string, string[]> {
  const byKind = Map.groupBy(items, ({ kind }) => kind)
  return Object.fromEntries([...byKind].map(([kind, of]) => [kind, of.map(({ slug }) => slug)]))
}
