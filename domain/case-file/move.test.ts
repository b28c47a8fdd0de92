import { describe, expect, test } from 'vitest'
import { REGIME_MOVES } from '../town/regime.ts'
import { begin } from './effects/begin.ts'
import { MOVE_TABLE, MOVES, type Move, whyNot } from './move.ts'
import type { Procedure } from './procedure.ts'
import type { CaseState } from './state.ts'
import { CASE_KINDS, STAGES, type Stage } from './words.ts'

const FILED = {
  channel: 'web',
  service: 'complain-about-facilities',
  serviceVersion: 1,
  policyVersions: {},
  kind: 'complaint',
  receivedOn: '2026-10-26',
  unitId: 'community-affairs',
  areaId: null,
  urgency: 'none',
  helper: true,
  consent: 'spoken',
  incomplete: true,
  sealedService: false,
} as const
const STATE: CaseState = {
  ...begin({ number: 1, type: 'filed', at: 0, recordedAt: 0, by: { kind: 'resident' }, data: FILED }),
  handlerId: 'lin',
  rights: ['first-review', 'final-review'],
}

const PROCEDURE: Procedure = {
  now: 1_000,
  moves: REGIME_MOVES,
  fourEyes: false,
  extendable: true,
  merges: true,
  publishes: true,
  openWindows: ['first', 'final'],
}

const SENT = { fromUnitId: 'petitions-hotline', objected: false }
const OBJECTED = { fromUnitId: 'petitions-hotline', objected: true }

/** What may be done at each stage, the state being open to it otherwise: read off domain.md by hand. */
const KEEP: readonly Move[] = ['note', 'reissue-code', 'step-aside']
const SPEAK: readonly Move[] = [...KEEP, 'message', 'attach', 'seal', 'write', 'end-helper', 'link']
const PEOPLE: readonly Move[] = ['assign', 'hand-over', 'stand-in', 'take']
const PREPARE: readonly Move[] = ['classify', 'complete-intake', 'hand-to-partner', 'merge', 'split']
const UNDECIDED: readonly Move[] = [
  ...['draft-decision', 'approve-decision', 'return-draft', 'decide', 'examine-objection', 'withdraw'],
  ...['rule-on-extension', 'record-partner-answer', 'answer-leg', 'release-leg', 'end-third-party'],
  ...['plan-visit', 'record-visit'],
] as readonly Move[]
const WORK: readonly Move[] = ['ask-extension', 'add-leg', 'start-third-party', 'report-opinion', 'settle']
const ORDERS: readonly Move[] = ['supervise', 'answer-supervision', 'close-supervision']
const REVIEW: readonly Move[] = ['open-hearing', 'close-hearing', 'decide-review']
const ASK_REVIEW: readonly Move[] = ['ask-first-review', 'ask-final-review']
const PUBLISH: readonly Move[] = [
  ...(['draft-summary', 'approve-summary', 'return-summary', 'agree-to-summary'] as const),
]
const TAKE_DOWN: readonly Move[] = ['take-down-summary', 'take-back-summary']
const HOLD: readonly Move[] = ['hand-over', 'stand-in']
const EXPECTED: Readonly<Record<Stage, readonly Move[]>> = {
  filed: [
    ...[...SPEAK, ...PEOPLE, ...PREPARE, ...UNDECIDED, ...ORDERS],
    ...(['accept', 'decline', 'forward', 'ask-resident', 'object-to-transfer', 'rule-on-transfer'] as const),
  ],
  accepted: [
    ...[...SPEAK, ...PEOPLE, ...PREPARE, ...UNDECIDED, ...WORK, ...ORDERS],
    ...(['decline', 'forward', 'ask-resident', 'publish-notice'] as const),
    ...(['object-to-transfer', 'rule-on-transfer'] as const),
  ],
  working: [
    ...[...SPEAK, ...PEOPLE, ...PREPARE, ...UNDECIDED, ...WORK, ...ORDERS],
    ...(['ask-resident', 'publish-notice'] as const),
  ],
  waiting: [...SPEAK, ...PEOPLE, ...PREPARE, ...UNDECIDED, ...WORK, ...ORDERS, 'answer', 'give-up'],
  noticed: [
    ...[...SPEAK, ...PEOPLE, ...UNDECIDED, ...ORDERS],
    ...(['ask-extension', 'report-opinion', 'publish-notice'] as const),
  ],
  decided: [...SPEAK, ...HOLD, ...ORDERS, 'deliver'],
  delivered: [
    ...[...SPEAK, ...ASK_REVIEW],
    ...(['rate', 'confirm', 'reopen', 'answer-supervision', 'close-supervision'] as const),
  ],
  closed: [
    ...[...KEEP, ...ASK_REVIEW],
    ...(['rate', 'confirm', 'link', 'answer-supervision', 'close-supervision'] as const),
  ],
  declined: [...KEEP, 'message', 'attach', 'write', 'end-helper', 'close', 'close-supervision'],
  withdrawn: [...KEEP, 'close', 'close-supervision'],
  'given-up': [...KEEP, 'message', 'attach', 'write', 'close-supervision'],
  settled: [...KEEP, 'close-supervision'],
  merged: [...KEEP, ...ASK_REVIEW, 'deliver', 'attach', 'write', 'close-supervision'],
  'taken-to-review': [...KEEP, 'attach', 'write', 'close-supervision'],
  'in-first-review': [...SPEAK, ...HOLD, ...ORDERS, ...REVIEW],
  'in-final-review': [...SPEAK, ...HOLD, ...ORDERS, ...REVIEW],
  final: [...KEEP, 'rate', 'link', 'answer-supervision', 'close-supervision'],
}

/** Stages at which no public summary is begun. */
const UNTAKEN: readonly Stage[] = [
  'filed',
  'declined',
  'withdrawn',
  'given-up',
  'settled',
  'merged',
  'taken-to-review',
]

const REVIEWED = { review: 'first', unitId: null, partnerId: 'next-higher-body' } as const
const LEG = { leg: 1, unitId: 'social-assistance', partnerId: null, state: 'open' } as const
const DRAFT = { number: 3, outcome: 'refused', favourable: false, byStaffId: 'lin' }
const ASKED = { clock: 'petition-resolve', count: 30, unit: 'calendar-days', byStaffId: 'lin' } as const
const NOTICE = { notice: 1, from: '1970-01-01', until: '1970-01-01', endsAt: 2_000, again: false }
const OBJECTION = { objection: 1, notice: 1, caseFileId: 'other', result: null }
const SUMMARY = { stage: 'public', number: 4, language: 'zh', byStaffId: 'lin' } as const
const VISIT = { visit: 1, on: '2026-10-27', staffIds: ['lin', 'fang'], result: null }

/** States that open each move which a condition holds back. */
const OPENING: Partial<Record<Move, Partial<CaseState>>> = {
  take: { handlerId: null },
  decide: { kind: 'inquiry' },
  'draft-decision': { kind: 'inquiry' },
  'approve-decision': { kind: 'inquiry', draft: DRAFT },
  'return-draft': { draft: DRAFT },
  'object-to-transfer': { transfer: SENT },
  'rule-on-transfer': { transfer: OBJECTED },
  'rule-on-extension': { extensionAsked: ASKED },
  'record-partner-answer': { partnerId: 'housing' },
  'answer-leg': { legs: [LEG] },
  'release-leg': { legs: [LEG] },
  'end-third-party': { spans: [{ span: 1, kind: 'expert', open: true }] },
  'record-visit': { visits: [VISIT] },
  'examine-objection': { objections: [OBJECTION] },
  deliver: { deliveredOn: '2026-10-27' },
  'ask-first-review': { rights: ['first-review'] },
  'ask-final-review': { rights: ['final-review'] },
  'close-hearing': { review: { ...REVIEWED, hearing: true } },
  'answer-supervision': { orders: [{ order: 1, state: 'open' }] },
  'close-supervision': { orders: [{ order: 1, state: 'answered' }] },
  'approve-summary': { publicSummary: { ...SUMMARY, stage: 'drafted' } },
  'return-summary': { publicSummary: { ...SUMMARY, stage: 'drafted' } },
  'agree-to-summary': { publicSummary: { ...SUMMARY, stage: 'approved' } },
  'take-down-summary': { publicSummary: SUMMARY },
  'take-back-summary': { publicSummary: SUMMARY },
}

describe.each(STAGES)('at stage %s', (stage) => {
  test.each(MOVES)('%s', (move) => {
    const procedure = { ...PROCEDURE, fourEyes: move === 'draft-decision' }
    const reason = whyNot(move, { ...STATE, stage, ...OPENING[move] }, procedure)
    const expected = [...EXPECTED[stage], ...TAKE_DOWN, ...(UNTAKEN.includes(stage) ? [] : PUBLISH)]
    expect(reason).toBe(expected.includes(move) ? null : 'wrong-stage')
  })
})

test.each<[Move, Partial<CaseState>, string, Partial<Procedure>?]>([
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
  ['give-up', { stage: 'waiting' }, 'not-in-this-procedure', { moves: [] }],
  ['ask-extension', { stage: 'working', extensionAsked: ASKED }, 'extension-asked-already'],
  ['ask-extension', { stage: 'working' }, 'no-extension-here', { extendable: false }],
  ['rule-on-extension', {}, 'no-extension-asked'],
  ['hand-to-partner', { partnerId: 'housing' }, 'with-partner'],
  ['record-partner-answer', {}, 'not-with-partner'],
  ['answer-leg', {}, 'no-open-leg'],
  ['release-leg', { legs: [{ ...LEG, state: 'answered' }] }, 'no-open-leg'],
  ['answer-leg', { legs: [{ ...LEG, state: 'returned' }] }, 'no-open-leg'],
  ['end-third-party', { spans: [{ span: 1, kind: 'expert', open: false }] }, 'no-open-span'],
  ['start-third-party', { stage: 'working' }, 'not-in-this-procedure', { moves: [] }],
  ['record-visit', { visits: [{ ...VISIT, result: 'done' }] }, 'no-visit-planned'],
  ['report-opinion', { stage: 'working', opinionReported: true }, 'opinion-reported-already'],
  ['report-opinion', { stage: 'working', legs: [LEG] }, 'legs-open'],
  ['report-opinion', { stage: 'noticed', notice: NOTICE }, 'notice-running'],
  ['publish-notice', { stage: 'noticed', notice: NOTICE }, 'notice-running'],
  ['publish-notice', { stage: 'working', objections: [OBJECTION] }, 'objection-open'],
  ['examine-objection', { objections: [{ ...OBJECTION, result: 'upheld' }] }, 'no-open-objection'],
  ['decide', { stage: 'working' }, 'four-eyes', { fourEyes: true }],
  ['decide', { stage: 'working', legs: [LEG] }, 'legs-open'],
  ['decide', { stage: 'working', legs: [{ ...LEG, state: 'returned' }] }, 'legs-open'],
  ['decide', { stage: 'working', spans: [{ span: 1, kind: 'expert', open: true }] }, 'third-party-open'],
  ['decide', { stage: 'working', partnerId: 'housing' }, 'with-partner'],
  ['decide', { stage: 'noticed', notice: NOTICE }, 'notice-running'],
  ['decide', { stage: 'noticed', notice: NOTICE, objections: [OBJECTION] }, 'objection-open', { now: 3_000 }],
  ['draft-decision', { stage: 'working' }, 'decide-at-once'],
  ['approve-decision', { stage: 'working' }, 'no-draft', { fourEyes: true }],
  ['approve-decision', { stage: 'noticed', draft: DRAFT, notice: NOTICE }, 'notice-running'],
  ['return-draft', { stage: 'working' }, 'no-draft'],
  ['ask-first-review', { stage: 'delivered', rights: [] }, 'no-review-here'],
  [
    'ask-first-review',
    { stage: 'delivered', rights: ['first-review'] },
    'window-passed',
    { openWindows: [] },
  ],
  ['ask-final-review', { stage: 'closed', rights: ['final-review'] }, 'window-passed', { openWindows: [] }],
  ['ask-first-review', { stage: 'delivered', rights: ['administrative-review'] }, 'no-review-here'],
  ['open-hearing', { stage: 'in-final-review', review: { ...REVIEWED, hearing: true } }, 'hearing-open'],
  ['decide-review', { stage: 'in-final-review', review: { ...REVIEWED, hearing: true } }, 'hearing-open'],
  ['close-hearing', { stage: 'in-final-review', review: { ...REVIEWED, hearing: false } }, 'no-hearing'],
  ['merge', {}, 'never-merged', { merges: false }],
  ['deliver', { stage: 'merged' }, 'no-answer-yet'],
  ['merge', { followers: ['other'] }, 'has-followers'],
  ['merge', { urgency: 'basics', firstContactAt: null }, 'talk-first'],
  ['reopen', { stage: 'delivered', reviewed: 1 }, 'answered-in-review'],
  ['draft-summary', { stage: 'working' }, 'no-summaries-here', { publishes: false }],
  ['draft-summary', { stage: 'working', publicSummary: SUMMARY }, 'summary-stands'],
  ['approve-summary', { stage: 'working', publicSummary: SUMMARY }, 'no-summary'],
  ['agree-to-summary', { stage: 'closed', publicSummary: SUMMARY }, 'no-summary'],
  ['take-down-summary', { stage: 'closed' }, 'no-summary'],
  ['take-back-summary', { publicSummary: { ...SUMMARY, stage: 'approved' } }, 'no-summary'],
  ['answer-supervision', { orders: [{ order: 1, state: 'answered' }] }, 'no-open-order'],
  ['close-supervision', { orders: [{ order: 1, state: 'closed' }] }, 'no-open-order'],
])('%s with %j is held back: %s', (move, state, reason, procedure = {}) => {
  expect(whyNot(move, { ...STATE, ...state }, { ...PROCEDURE, ...procedure })).toBe(reason)
})

test.each(CASE_KINDS)('%s: only an application is never declined', (kind) => {
  for (const stage of STAGES) {
    const isDeclined =
      whyNot('decline', { ...STATE, kind, stage, stageBeforeWaiting: 'filed' }, PROCEDURE) === null
    expect(isDeclined).toBe(kind !== 'application' && MOVE_TABLE.decline.stages.includes(stage))
  }
})

test.each([
  ['filed', null, null],
  ['accepted', 'wrong-stage', null],
  ['working', 'wrong-stage', 'wrong-stage'],
] as const)(
  'asked while %s and silent: it may still be accepted (%s) or declined (%s)',
  (before, accept, decline) => {
    const waiting = { ...STATE, stage: 'waiting', stageBeforeWaiting: before } as const
    expect(whyNot('accept', waiting, PROCEDURE)).toBe(accept)
    expect(whyNot('decline', waiting, PROCEDURE)).toBe(decline)
  },
)
