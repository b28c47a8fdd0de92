import type { Calendar } from '../clock/calendar.ts'
import type { ClockRule } from '../clock/rule.ts'
import type { Policy } from '../policy/policy.ts'
import type { Service } from '../service/service.ts'
import type { Area } from './area.ts'
import type { DeclineDoor } from './decline-door.ts'
import type { Emergency } from './emergency.ts'
import type { Escalation } from './escalation.ts'
import type { LetterTemplate } from './letter-template.ts'
import type { Outcome } from './outcome.ts'
import type { Partner } from './partner.ts'
import type { Regime } from './regime.ts'
import type { ReplyTemplate } from './reply-template.ts'
import type { DecisionRight } from './right.ts'
import type { TownSettings } from './settings.ts'
import type { Town, Versioned } from './town.ts'
import type { Unit } from './unit.ts'

type Content = {
  settings: TownSettings
  emergency: Emergency
  unit: Unit
  area: Area
  partner: Partner
  calendar: Calendar
  'clock-rule': ClockRule
  regime: Regime
  service: Service
  policy: Policy
  outcome: Outcome
  'decline-door': DeclineDoor
  'decision-right': DecisionRight
  escalation: Escalation
  'letter-template': LetterTemplate
  'reply-template': ReplyTemplate
  /** The order of the slugs of each kind. */
  order: Readonly<Partial<Record<string, readonly string[]>>>
}

/** One item of a town as it is stored: a kind, a slug, a version, its content. `settings` and `emergency` stand alone. */
export type TownItem = {
  [K in keyof Content]: { kind: K; slug: string; version: number; content: Content[K] }
}[keyof Content]

/** Puts the newest items of each slug together. Throws when settings or emergency are not there: no town is imported. */
export function townOfItems(
  contentVersion: number,
  items: readonly TownItem[],
  pastCalendars: Town['pastCalendars'] = new Map(),
): Town {
  const sorted = inOrder(items)
  const of = <K extends keyof Content>(kind: K) =>
    new Map(
      sorted.flatMap((item) =>
        item.kind === kind ? [[item.slug, item.content as Content[K]] as const] : [],
      ),
    )
  const versioned = <K extends keyof Content>(kind: K) =>
    new Map(
      sorted.flatMap((item) =>
        item.kind === kind
          ? [
              [
                item.slug,
                { ...item.content, version: item.version } as unknown as Versioned<Content[K]>,
              ] as const,
            ]
          : [],
      ),
    )
  const [settings] = of('settings').values()
  const [emergency] = of('emergency').values()
  if (!settings || !emergency) throw new Error('no town is imported yet')
  return {
    contentVersion,
    settings,
    emergency,
    units: of('unit'),
    areas: of('area'),
    partners: of('partner'),
    calendars: of('calendar'),
    pastCalendars,
    clockRules: of('clock-rule'),
    regimes: of('regime'),
    services: versioned('service'),
    policies: versioned('policy'),
    outcomes: of('outcome'),
    declineDoors: of('decline-door'),
    decisionRights: of('decision-right'),
    escalations: of('escalation'),
    letterTemplates: of('letter-template'),
    replyTemplates: of('reply-template'),
  }
}

/** Items of one kind in the order that the town gives them; the others keep theirs. */
function inOrder(items: readonly TownItem[]): TownItem[] {
  const order = items.find((item) => item.kind === 'order')
  const slugs = order?.kind === 'order' ? order.content : {}
  const place = new Map(
    Object.entries(slugs).flatMap(([kind, list]) =>
      (list ?? []).map((slug, index) => [`${kind}/${slug}`, index] as const),
    ),
  )
  const placeOf = (item: TownItem) => place.get(`${item.kind}/${item.slug}`) ?? Number.MAX_SAFE_INTEGER
  return [...items].sort((a, b) => placeOf(a) - placeOf(b))
}
