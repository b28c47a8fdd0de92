import type { CaseState } from '#domain/case-file/state.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import { type Area, areaPath } from '#domain/town/area.ts'
import type { Town } from '#domain/town/town.ts'
import type { Home } from '#domain/visit/home-of.ts'
import { type VisitOnFile, vainTries } from '#domain/visit/visits-on-file.ts'
import { translator } from '#i18n/translate.ts'

/** One case file on a list of visits, as far as its reader may see it. */
export type VisitView = {
  readonly caseFileId: string
  readonly reference: string
  readonly unitId: string
  readonly service: Service
  readonly state: CaseState
  readonly locale: Locale
  readonly title: string
  readonly home: Home
  readonly answers: Answers
  readonly withheld: readonly string[]
  readonly visits: readonly VisitOnFile[]
  readonly planned: VisitOnFile | null
  readonly dueAt: number
}

export type VisitLane<V extends VisitView = VisitView> = {
  readonly areaId: string | null
  readonly lane: string
  readonly households: readonly { readonly stops: readonly V[] }[]
}

/** The community with the subdistrict above it, as people say it. */
export function areaWords(areas: ReadonlyMap<string, Area>, areaId: string | null, locale: Locale): string {
  const path = areaId === null ? [] : areaPath(areas, areaId).toReversed()
  if (path.length === 0) return translator(locale)('visit.list.noArea')
  return path.map(({ name }) => wordsIn(name, locale)).join(locale === 'zh' ? '' : ' · ')
}

export function addressWords(town: Town, { home }: Pick<VisitView, 'home'>, locale: Locale): string {
  const t = translator(locale)
  const area = home.elsewhere
    ? t('visit.list.elsewhere')
    : home.areaId === null
      ? ''
      : areaWords(town.areas, home.areaId, locale)
  const parts = [area, home.text].filter((part) => part !== '')
  return parts.length === 0 ? t('visit.list.noAddress') : parts.join(locale === 'zh' ? ' ' : ', ')
}

/** The address under the heading of its area. */
export function addressWithin(town: Town, visit: Pick<VisitView, 'home'>, locale: Locale): string {
  return visit.home.elsewhere || visit.home.text === '' ? addressWords(town, visit, locale) : visit.home.text
}

/** The person's name as they write it; null where nobody gave one. */
export function nameOf({ answers }: Pick<VisitView, 'answers'>): string | null {
  const name = Object.values(answers).find((answer) => answer.type === 'name')
  return name?.name ?? null
}

export function phoneOf({ answers }: Pick<VisitView, 'answers'>): string | null {
  const reach = answers.reach
  if (reach?.type === 'reach' && reach.phone) return reach.phone
  const phone = Object.values(answers).find((answer) => answer.type === 'phone')
  return phone?.phone ?? null
}

/** What binds whoever comes: how to speak with the person, and when it is safe. */
export function cautionWords({ answers }: Pick<VisitView, 'answers'>, locale: Locale): string[] {
  const t = translator(locale)
  const reach = answers.reach
  if (reach?.type !== 'reach') return []
  return [
    ...(reach.neverCall ? [t('visit.list.neverCall')] : []),
    ...(reach.hours ? [t('visit.list.hours', { hours: reach.hours })] : []),
  ]
}

const NEEDS = {
  'sign-language': 'bringSign',
  'cannot-hear': 'bringWrite',
  'cannot-see': 'bringLarge',
  'cannot-read': 'bringLarge',
  'other-language': 'bringLanguage',
} as const

/** What the two take with them: for everybody, and for what this person needs. */
export function bringWords(view: Pick<VisitView, 'answers' | 'visits'>, locale: Locale): string[] {
  const t = translator(locale)
  const adjustments = view.answers.adjustments
  const needed = adjustments?.type === 'choices' ? adjustments.values : []
  const extra = Object.entries(NEEDS).flatMap(([need, bring]) => (needed.includes(need) ? [bring] : []))
  const slip = vainTries(view.visits) > 0 ? (['bringSlip'] as const) : []
  return (['bringCards', 'bringForm', ...new Set(extra), ...slip] as const).map((one) =>
    t(`visit.list.${one}`),
  )
}

export function staffWords(
  names: ReadonlyMap<string, Words>,
  staffIds: readonly string[],
  locale: Locale,
): string {
  const known = staffIds.map((id) => {
    const name = names.get(id)
    return name ? wordsIn(name, locale) : id
  })
  return known.join(locale === 'zh' ? '、' : ', ')
}
