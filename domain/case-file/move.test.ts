import { describe, expect, test } from 'vitest'
import type { CaseState } from './fold.ts'
import { MOVE_TABLE, MOVES, type Move, whyNot } from './move.ts'
import { CASE_KINDS, STAGES, type Stage } from './words.ts'

const STATE: CaseState = {
  stage: 'filed',
  stageBeforeWaiting: null,
  kind: 'complaint',
  channel: 'web',
  service: 'complain-about-facilities',
  serviceVersion: 1,
  unitId: 'community-affairs',
  areaId: null,
  handlerId: 'lin',
  urgency: 'none',
  route: null,
  sealed: false,
  incomplete: true,
  helper: true,
  receivedOn: '2026-10-26',
  filedAt: 0,
  recordedAt: 0,
  transfer: null,
  transferSettled: false,
  asked: 0,
  firstContactAt: null,
  acceptedAt: null,
  declinedAt: null,
  decidedAt: null,
  outcome: null,
  deliveredAt: null,
  deliveredOn: null,
  withdrawnAt: null,
  closedAt: null,
  solved: null,
  erasedAt: null,
  rated: false,
  forwards: 0,
  reopens: 0,
  extensions: 0,
  number: 1,
}

const SENT = { fromUnitId: 'petitions-hotline', objected: false }
const OBJECTED = { fromUnitId: 'petitions-hotline', objected: true }

/** What may be done at each stage, the state being open to it otherwise: read off domain.md by hand. */
const SPEAK: readonly Move[] = ['message', 'note', 'reissue-code', 'seal', 'write', 'end-helper']
const PEOPLE: readonly Move[] = ['assign', 'hand-over', 'stand-in', 'take']
const PREPARE: readonly Move[] = ['classify', 'complete-intake', 'decide', 'withdraw']
const AFTERWARDS: readonly Move[] = ['rate', 'confirm']
const EXPECTED: Readonly<Record<Stage, readonly Move[]>> = {
  filed: [
    ...SPEAK,
    ...PEOPLE,
    ...PREPARE,
    'accept',
    'decline',
    'forward',
    'ask-resident',
    'object-to-transfer',
    'rule-on-transfer',
  ],
  accepted: [...SPEAK, ...PEOPLE, ...PREPARE, 'decline', 'forward', 'ask-resident'],
  working: [...SPEAK, ...PEOPLE, ...PREPARE, 'ask-resident'],
  waiting: [...SPEAK, ...PEOPLE, ...PREPARE, 'answer'],
  noticed: [...SPEAK, 'withdraw'],
  decided: [...SPEAK, 'hand-over', 'stand-in', 'deliver'],
  delivered: [...SPEAK, ...AFTERWARDS, 'reopen'],
  closed: [...AFTERWARDS, 'note', 'reissue-code'],
  declined: ['message', 'note', 'reissue-code', 'write', 'end-helper', 'close'],
  withdrawn: ['note', 'reissue-code', 'close'],
  'given-up': [],
  settled: [],
  merged: [],
  'in-first-review': [],
  'in-final-review': [],
  final: [],
}

/** States that open each move which a condition holds back. */
const OPENING: Partial<Record<Move, Partial<CaseState>>> = {
  take: { handlerId: null },
  decide: { kind: 'inquiry' },
  'object-to-transfer': { transfer: SENT },
  'rule-on-transfer': { transfer: OBJECTED },
}

describe.each(STAGES)('at stage %s', (stage) => {
  test.each(MOVES)('%s', (move) => {
    const reason = whyNot(move, { ...STATE, stage, ...OPENING[move] })
    expect(reason).toBe(EXPECTED[stage].includes(move) ? null : 'wrong-stage')
  })
})

test.each<[Move, Partial<CaseState>, string]>([
  ['complete-intake', { incomplete: false }, 'already-complete'],
  ['decline', { kind: 'application' }, 'never-decline-an-application'],
  ['accept', { transfer: OBJECTED }, 'transfer-objected'],
  ['decline', { transfer: OBJECTED }, 'transfer-objected'],
  ['forward', { transfer: OBJECTED }, 'transfer-objected'],
  ['forward', { transferSettled: true }, 'no-second-bounce'],
  ['ask-resident', { transfer: OBJECTED }, 'transfer-objected'],
  ['take', { handlerId: 'lin' }, 'already-taken'],
  ['hand-over', { handlerId: null }, 'not-taken'],
  ['stand-in', { handlerId: null }, 'not-taken'],
  ['object-to-transfer', { transfer: null }, 'no-transfer'],
  ['object-to-transfer', { transfer: OBJECTED }, 'no-transfer'],
  ['rule-on-transfer', { transfer: SENT }, 'no-objection'],
  ['seal', { sealed: true }, 'already-sealed'],
  ['decide', { kind: 'complaint' }, 'accept-first'],
  ['end-helper', { helper: false }, 'no-helper'],
  ['rate', { stage: 'delivered', rated: true }, 'already-rated'],
  ['confirm', { stage: 'delivered', solved: true }, 'already-confirmed'],
])('%s with %j is held back: %s', (move, state, reason) => {
  expect(whyNot(move, { ...STATE, ...state })).toBe(reason)
})

test.each(CASE_KINDS)('%s: only an application is never declined', (kind) => {
  for (const stage of STAGES) {
    const isDeclined = whyNot('decline', { ...STATE, kind, stage }) === null
    expect(isDeclined).toBe(kind !== 'application' && MOVE_TABLE.decline.stages.includes(stage))
  }
})
