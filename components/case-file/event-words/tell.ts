import type { CaseEventOf, EventType } from '#domain/case-file/event.ts'
import type { Leg } from '#domain/case-file/state-parts.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import type { Translate } from '#i18n/translate.ts'

/** What the words of an event are chosen by, beside the event. */
export type Told = {
  readonly locale: Locale
  readonly t: Translate
  readonly town: Town
  readonly legs: readonly Leg[]
}

/** One event in a line, for the person whose request it is. */
export type Tell<T extends EventType> = (event: CaseEventOf<T>, told: Told) => string
export type TellAll<T extends EventType> = { readonly [K in T]: Tell<K> }

type Place = { readonly unitId: string | null; readonly partnerId: string | null }

/** The name of a unit or of a body outside of the hall; the town's own where neither is known. */
export function placeName({ locale, town }: Omit<Told, 't' | 'legs'>, { unitId, partnerId }: Place): string {
  const found = unitId === null ? town.partners.get(partnerId ?? '') : town.units.get(unitId)
  return wordsIn(found?.name ?? town.settings.name, locale)
}

export function unitName(told: Omit<Told, 't' | 'legs'>, unitId: string): string {
  return placeName(told, { unitId, partnerId: null })
}

export function clockTitle({ locale, town }: Told, clock: string): string {
  const rule = town.clockRules.get(clock)
  return rule ? wordsIn(rule.title, locale) : ''
}
