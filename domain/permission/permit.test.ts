import { describe, expect, test } from 'vitest'
import { MOVES } from '../case-file/move.ts'
import { type Act, PERMISSIONS } from './permissions.ts'
import { type Asker, mayAct, type Subject } from './permit.ts'
import { type HeldRole, ROLES, type Role } from './role.ts'

const ACTS: readonly Act[] = [...MOVES, 'read', 'read-log']
const RESIDENTS: readonly Act[] = [
  'answer',
  'write',
  'rate',
  'confirm',
  'reopen',
  'withdraw',
  'end-helper',
  'ask-first-review',
  'ask-final-review',
  'agree-to-summary',
  'take-back-summary',
  'attach',
  'read',
]
/** What staff do as well. */
const BOTH: readonly Act[] = ['read', 'attach']
const MOVING = MOVES.filter((move) => !RESIDENTS.includes(move) || BOTH.includes(move))

const TREE: Readonly<Record<string, readonly string[]>> = {
  office: ['office', 'desk', 'aid'],
  desk: ['desk'],
  aid: ['aid'],
}
const covers = (above: string, unitId: string) => TREE[above]?.includes(unitId) ?? false

const SUBJECT: Subject = {
  unitId: 'aid',
  sendingUnitId: 'desk',
  handlerId: 'lin',
  sealed: false,
  reviewUnitId: null,
  legUnitIds: [],
  approvingUnitId: null,
}

function staff(role: Role, unitId: string | null, staffId = 'lin'): Asker {
  return { kind: 'staff', staffId, roles: [{ role, unitId }] }
}

function actsOf(asker: Asker, subject: Subject = SUBJECT): Act[] {
  return ACTS.filter((act) => mayAct(asker, act, subject, covers))
}

describe.each(ROLES)('%s', (role) => {
  test('of another unit does nothing there but what the whole town allows', () => {
    const other = actsOf(staff(role, 'desk', 'somebody'), { ...SUBJECT, sendingUnitId: null })
    expect(other.every((act) => PERMISSIONS[act].staff[role]?.includes('town'))).toBe(true)
  })

  test('of the unit, of one above it and of the whole town may do the same', () => {
    const own = actsOf(staff(role, 'aid'), { ...SUBJECT, sendingUnitId: null })
    for (const unitId of ['office', null]) {
      expect(actsOf(staff(role, unitId), { ...SUBJECT, sendingUnitId: null })).toEqual(own)
    }
  })

  test('never makes a move that is the resident’s', () => {
    const moves = actsOf(staff(role, null)).filter((act) => RESIDENTS.includes(act) && !BOTH.includes(act))
    expect(moves).toEqual([])
  })

  test('reads a sealed case file as an integrity officer only', () => {
    const acts = actsOf(staff(role, null), { ...SUBJECT, sealed: true })
    expect(acts.includes('read')).toBe(role === 'integrity')
    if (role !== 'integrity') expect(acts).toEqual([])
  })

  test('who may make a move may read what it is made on', () => {
    const acts = actsOf(staff(role, 'aid'))
    if (acts.some((act) => MOVING.includes(act as (typeof MOVING)[number]))) expect(acts).toContain('read')
  })
})

test.each<[Role, readonly Act[]]>([
  ['auditor', ['read', 'read-log']],
  ['manager', ['step-aside', 'read']],
  ['admin', []],
  ['editor', []],
  ['payment-maker', []],
  ['payment-approver', []],
  ['integrity', []],
  [
    'reviewer',
    [
      ...(['step-aside', 'note', 'attach', 'approve-decision', 'return-draft'] as const),
      ...(['approve-summary', 'return-summary', 'read'] as const),
    ],
  ],
  [
    'oversight',
    ['step-aside', 'note', 'attach', 'seal', 'supervise', 'close-supervision', 'read', 'read-log'],
  ],
])('%s does no more than this to an open case file', (role, acts) => {
  expect(actsOf(staff(role, null))).toEqual(acts)
})

test('a handler decides only what they handle, a lead all of the unit', () => {
  const taken = { ...SUBJECT, handlerId: 'somebody' }
  expect(actsOf(staff('handler', 'aid'), taken)).not.toContain('decide')
  expect(actsOf(staff('handler', 'aid'))).toContain('decide')
  expect(actsOf(staff('lead', 'aid'), taken)).toContain('decide')
})

test('only the unit that sent a case file on rules on the objection', () => {
  expect(actsOf(staff('triage', 'desk'))).toEqual(['rule-on-transfer'])
  expect(actsOf(staff('triage', 'aid'))).not.toContain('rule-on-transfer')
})

test('a unit with a leg reads, answers its leg, writes notes and attaches, and does nothing else', () => {
  const asked = { ...SUBJECT, legUnitIds: ['desk'], sendingUnitId: null }
  expect(actsOf(staff('lead', 'desk'), asked)).toEqual(['step-aside', 'answer-leg', 'note', 'attach', 'read'])
  expect(actsOf(staff('handler', 'desk', 'somebody'), asked)).toEqual([
    'step-aside',
    'answer-leg',
    'note',
    'attach',
    'read',
  ])
  expect(actsOf(staff('clerk', 'desk'), asked)).toEqual([])
})

test('the body that reviews an opinion hears and decides, and does not answer for the unit', () => {
  const reviewed = { ...SUBJECT, reviewUnitId: 'desk' }
  const acts = actsOf(staff('reviewer', 'desk'), reviewed)
  expect(acts).toEqual([
    'step-aside',
    'note',
    'attach',
    'open-hearing',
    'close-hearing',
    'decide-review',
    'read',
  ])
})

test('whoever holds the receipt does what is the resident’s and nothing else', () => {
  expect(new Set(actsOf({ kind: 'resident' }))).toEqual(new Set(RESIDENTS))
})

test('roles add up', () => {
  const roles: HeldRole[] = [
    { role: 'triage', unitId: 'aid' },
    { role: 'handler', unitId: 'aid' },
  ]
  const both = actsOf({ kind: 'staff', staffId: 'lin', roles })
  const each = roles.flatMap(({ role, unitId }) => actsOf(staff(role, unitId)))
  expect(new Set(both)).toEqual(new Set(each))
})
