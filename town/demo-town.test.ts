import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { ROLES } from '#domain/permission/role.ts'
import { unitPath } from '#domain/town/unit.ts'

const reading = readTownFolder(resolve(import.meta.dirname))
if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
const { units, areas, people, services, policies, settings } = reading.town
const unitById = new Map(units.map(({ value }) => [value.id, value]))
const count = (kinds: readonly string[]) => units.filter(({ value }) => kinds.includes(value.kind)).length

// Addresses that other programs rely on.
const SERVICES = {
  application: [
    'apply-minimum-living-allowance',
    'apply-extreme-hardship-support',
    'apply-temporary-assistance',
    'apply-medical-assistance',
    'apply-disability-subsidies',
    'report-disaster-damage',
    'report-a-change',
    'correct-my-record',
  ],
  complaint: [
    'complain-about-a-service',
    'complain-about-an-officer',
    'complain-about-facilities',
    'petition',
    'ask-for-review',
    'object-to-a-notice',
  ],
  inquiry: ['ask-a-question', 'request-information', 'someone-needs-help'],
  suggestion: ['suggest'],
  'misconduct-report': ['report-misconduct'],
} as const

test.each(Object.entries(SERVICES))('the services of kind %s are those of the addresses', (kind, slugs) => {
  const found = services.filter(({ value }) => value.kind === kind).map(({ value }) => value.slug)
  expect(found.sort()).toEqual([...slugs].sort())
})

test('every service and policy has its place in the lists', () => {
  expect([...settings.value.order.services].sort()).toEqual(services.map(({ value }) => value.slug).sort())
  expect([...settings.value.order.policies].sort()).toEqual(policies.map(({ value }) => value.slug).sort())
  expect(policies).toHaveLength(14)
})

test('1 district office, 8 units, 4 subdistricts and 1 township with 4 communities or villages each', () => {
  expect([
    count(['district-office']),
    count(['unit']),
    count(['subdistrict-office']),
    count(['township-government']),
  ]).toEqual([1, 8, 4, 1])
  const parents = areas.filter(({ value }) => value.parent === undefined).map(({ value }) => value)
  expect(parents.map(({ kind }) => kind).sort()).toEqual([...Array(4).fill('subdistrict'), 'township'])
  for (const { id, unit } of parents) {
    expect(areas.filter(({ value }) => value.parent === id)).toHaveLength(4)
    expect(unitById.has(unit ?? '')).toBe(true)
  }
})

describe('the demo staff', () => {
  test('are 16 and hold every role', () => {
    expect(people).toHaveLength(16)
    const held = people.flatMap(({ value }) => value.roles.map(({ role }) => role))
    expect(ROLES.filter((role) => !held.includes(role))).toEqual([])
  })

  test.each([...unitById.keys()].filter((id) => id !== 'district-office'))(
    '%s has somebody to take in, work on and decide',
    (unit) => {
      const above = unitPath(unitById, unit).map(({ id }) => id)
      const roles = people.flatMap(({ value }) =>
        value.roles.filter((held) => held.unit === null || above.includes(held.unit)),
      )
      for (const role of ['triage', 'handler', 'lead']) expect(roles.map((held) => held.role)).toContain(role)
    },
  )

  test('who audits writes nothing, and who makes a payment does not approve it', () => {
    for (const { value } of people) {
      const roles = value.roles.map(({ role }) => role)
      if (roles.includes('auditor')) expect(roles).toEqual(['auditor'])
      expect(roles.includes('payment-maker') && roles.includes('payment-approver')).toBe(false)
    }
  })
})

test('what is public follows the kind: nothing by which a neighbour could be named', () => {
  for (const { value } of services) {
    const isMisconduct = value.kind === 'misconduct-report'
    if (isMisconduct) expect(value.publicLevel).toBe('sealed')
    if (value.kind === 'application') expect(value.publicLevel).toBe('counted')
  }
})
