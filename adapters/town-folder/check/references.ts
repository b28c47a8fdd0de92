import type { Path, TownProblem } from '../problem.ts'
import type { RawTown } from '../raw-town.ts'
import { problemAt, type Read } from '../read-item.ts'

type Ids = ReadonlySet<string>
type Reference = {
  readonly path: Path
  readonly id: string | undefined
  readonly ids: Ids
  readonly what: string
}

/** Ids that are used twice, and ids that point to nothing. */
export function checkReferences(town: RawTown): TownProblem[] {
  return [
    ...checkTwice(town),
    ...checkSettings(town),
    ...checkPlaces(town),
    ...checkRegimes(town),
    ...checkPolicies(town),
    ...checkEscalations(town),
  ]
}

function checkTwice(town: RawTown): TownProblem[] {
  const lists = [
    town.units,
    town.areas,
    town.partners,
    town.people,
    town.outcomes,
    town.declineDoors,
    town.decisionRights,
    town.escalations,
    town.letterTemplates,
    town.replyTemplates,
  ]
  return lists.flatMap((list: readonly Read<{ id: string }>[]) => {
    const seen = new Set<string>()
    return list.flatMap((item) => {
      const isAgain = seen.has(item.value.id)
      seen.add(item.value.id)
      return isAgain ? [problemAt(item, ['id'], `“${item.value.id}” stands twice in this file`)] : []
    })
  })
}

function checkSettings({ settings, units, calendars, services, policies }: RawTown): TownProblem[] {
  const unit = { ids: idsOf(units), what: 'unit' }
  const { owner, firstDesk, integrityUnit, calendar, order } = settings.value
  return dangling(settings, [
    { path: ['owner'], id: owner, ...unit },
    { path: ['firstDesk'], id: firstDesk, ...unit },
    { path: ['integrityUnit'], id: integrityUnit, ...unit },
    { path: ['calendar'], id: calendar, ids: new Set(calendars.map(({ id }) => id)), what: 'calendar' },
    ...each(['order', 'services'], order.services, slugsOf(services), 'service'),
    ...each(['order', 'policies'], order.policies, slugsOf(policies), 'policy'),
  ])
}

function checkEscalations({ escalations, clockRules }: RawTown): TownProblem[] {
  return escalations.flatMap((item) =>
    dangling(item, each(['clocks'], item.value.clocks ?? [], idsOf(clockRules), 'clock')),
  )
}

function checkPlaces({ units, areas, people }: RawTown): TownProblem[] {
  const unit = { ids: idsOf(units), what: 'unit' }
  const area = { ids: idsOf(areas), what: 'area' }
  return [
    ...units.flatMap((item) => dangling(item, [{ path: ['parent'], id: item.value.parent, ...unit }])),
    ...areas.flatMap((item) =>
      dangling(item, [
        { path: ['parent'], id: item.value.parent, ...area },
        { path: ['unit'], id: item.value.unit, ...unit },
      ]),
    ),
    ...people.flatMap((item) =>
      dangling(item, [
        { path: ['unit'], id: item.value.unit, ...unit },
        ...item.value.roles.map((held, n) => ({
          path: ['roles', n, 'unit'],
          id: held.unit ?? undefined,
          ...unit,
        })),
      ]),
    ),
  ]
}

function checkRegimes({ regimes, clockRules, units, decisionRights }: RawTown): TownProblem[] {
  const rule = { ids: idsOf(clockRules), what: 'clock' }
  const inRegimes = regimes.flatMap((item) =>
    item.value.clocks.flatMap((clock, n) => {
      const firstUnit = Array.isArray(clock.when?.firstUnit) ? clock.when.firstUnit : []
      return dangling(item, [
        { path: ['clocks', n, 'clock'], id: clock.clock, ...rule },
        { path: ['clocks', n, 'restartsWhile'], id: clock.restartsWhile, ...rule },
        ...each(['clocks', n, 'startsAfterMissed'], clock.startsAfterMissed, rule.ids, 'clock'),
        ...each(['clocks', n, 'when', 'firstUnit'], firstUnit, idsOf(units), 'unit'),
      ])
    }),
  )
  const windows = decisionRights.flatMap((item) =>
    item.value.rights.flatMap((right, n) =>
      dangling(item, [{ path: ['rights', n, 'windowRule'], id: right.windowRule ?? undefined, ...rule }]),
    ),
  )
  return [...inRegimes, ...windows]
}

function checkPolicies({ policies, services, units }: RawTown): TownProblem[] {
  return policies.flatMap((item) => {
    const { owner, sources, parameters } = item.value
    const cited = new Set([...sources.map(({ id }) => id), 'promise', 'demo'])
    return dangling(item, [
      { path: ['owner'], id: owner, ids: idsOf(units), what: 'unit' },
      ...each(['services'], item.value.services, slugsOf(services), 'service'),
      ...parameters.map(({ source }, n) => ({
        path: ['parameters', n, 'source'],
        id: source,
        ids: cited,
        what: 'source',
      })),
    ])
  })
}

/** References in an item that point to nothing; absent ones are fine. */
export function dangling(item: Read<unknown>, references: readonly Reference[]): TownProblem[] {
  return references
    .filter(({ id, ids }) => id !== undefined && !ids.has(id))
    .map(({ path, id, what }) => problemAt(item, path, `there is no ${what} “${id}”`))
}

/** One reference for each id of a list. */
export function each(path: Path, list: readonly string[], ids: Ids, what: string): Reference[] {
  return list.map((id, index) => ({ path: [...path, index], id, ids, what }))
}

export function idsOf(items: readonly Read<{ id: string }>[]): Ids {
  return new Set(items.map(({ value }) => value.id))
}

export function slugsOf(items: readonly Read<{ slug: string }>[]): Ids {
  return new Set(items.map(({ value }) => value.slug))
}
