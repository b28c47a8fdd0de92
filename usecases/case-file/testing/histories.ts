import type { NewEvent } from '#domain/case-file/event.ts'
import type { Stage } from '#domain/case-file/words.ts'
import type { Right } from '#domain/town/right.ts'
import type { Typed } from '../../testing/typed.ts'

const DECISION = { outcome: 'supported', favourable: true, legalBasis: [], rights: [], draftedBy: null }
const ACCEPTED: NewEvent = { type: 'accepted', data: { route: '31-6' } }
const TAKEN: NewEvent = { type: 'taken', data: { handlerId: 'handler' } }
const DECIDED: NewEvent = { type: 'decided', data: DECISION }
const DELIVERED: NewEvent = { type: 'delivered', data: { manner: 'tracker', receivedOn: '2026-10-26' } }
const NOTICE = {
  notice: 1,
  from: '2026-10-26',
  until: '2026-11-02',
  endsAt: Date.UTC(2026, 10, 2, 16),
  again: false,
}
const ANSWERED: readonly NewEvent[] = [ACCEPTED, TAKEN, DECIDED, DELIVERED]
const BODY = { unitId: null, partnerId: 'next-higher-body' }
const UNIT = 'petitions-hotline'
const HELPER: Typed = {
  helper: 'somebody',
  'helper.name': '李强',
  'helper.relation': 'son',
  'helper.consent': 'said-yes',
}

/** What has to happen for a petition to stand at a stage. */
export const WAYS: Readonly<Record<Stage, readonly NewEvent[]>> = {
  filed: [],
  accepted: [ACCEPTED],
  declined: [{ type: 'declined', data: { reason: 'none' } }],
  working: [ACCEPTED, TAKEN],
  waiting: [ACCEPTED, TAKEN, { type: 'resident-asked', data: { answerBy: '2026-11-09' } }],
  noticed: [ACCEPTED, TAKEN, { type: 'notice-published', data: NOTICE }],
  decided: [ACCEPTED, TAKEN, DECIDED],
  delivered: ANSWERED,
  closed: [...ANSWERED, { type: 'closed', data: { how: 'window-passed' } }],
  withdrawn: [{ type: 'withdrawn', data: {} }],
  'given-up': [{ type: 'given-up', data: {} }],
  settled: [ACCEPTED, TAKEN, { type: 'settled', data: { agreedOn: '2026-10-26' } }],
  merged: [{ type: 'merged', data: { intoId: 'x', into: 'HM-26-000000' } }],
  'taken-to-review': [{ type: 'review-begun', data: { intoId: 'x', into: 'HM-26-000000', review: 'first' } }],
  'in-first-review': [...ANSWERED, { type: 'review-asked', data: { review: 'first', ...BODY } }],
  'in-final-review': [...ANSWERED, { type: 'review-asked', data: { review: 'final', ...BODY } }],
  final: [
    ...ANSWERED,
    { type: 'review-asked', data: { review: 'final', ...BODY } },
    { type: 'review-decided', data: { review: 'final', result: 'upheld', legalBasis: [], rights: [] } },
    DELIVERED,
  ],
}

const NAMED = { en: 'The next higher body', 'zh-Hans': '上一级机关' }
const RIGHTS: readonly Right[] = (['first-review', 'final-review'] as const).map((kind) => ({
  kind,
  body: NAMED,
  text: NAMED,
  windowRule: `${kind}-window`,
  instrument: '信访工作条例',
  article: '35',
}))
const NOTICE_OVER = { ...NOTICE, until: '2026-10-26', endsAt: Date.UTC(2026, 9, 26, 16) }
const VISIT = { visit: 1, on: '2026-10-26', staffIds: ['a', 'b'] }
const VISITED: readonly NewEvent[] = [
  { type: 'visit-planned', data: VISIT },
  { type: 'visit-recorded', data: { ...VISIT, result: 'done', permission: true } },
]
const REPORTED: NewEvent = { type: 'opinion-reported', data: { toUnitId: UNIT, favourable: true } }
const APPROVAL = { ...DECISION, outcome: 'approved' }
const ALLOWANCE = 'apply-minimum-living-allowance'
const LAMP = 'complain-about-facilities'
const MENDED = { text: 'The lamp is out.' }
const DRAFTED: NewEvent = { type: 'summary-drafted', data: { language: 'en' }, text: MENDED }
const APPROVED: NewEvent = {
  type: 'summary-approved',
  data: { language: 'en', draftedBy: 'handler' },
  text: MENDED,
}
const ASKED_FOR_FIRST: NewEvent = { type: 'review-asked', data: { review: 'first', ...BODY } }
const OBJECTED: NewEvent = {
  type: 'notice-objected',
  data: { notice: 1, objection: 1, caseFileId: 'objector' },
}

/** What else has to be there for some move: the service, what happened, and what was answered when it was filed. */
export const BESIDE: readonly (readonly [
  service: string,
  events: readonly NewEvent[],
  pages?: Readonly<Record<string, Typed>>,
])[] = [
  ['petition', [], { helper: HELPER }],
  ['petition', [{ type: 'forwarded', data: { toUnitId: 'oversight', toPartnerId: null, fromUnitId: UNIT } }]],
  [
    'petition',
    [
      { type: 'forwarded', data: { toUnitId: 'oversight', toPartnerId: null, fromUnitId: UNIT } },
      { type: 'transfer-objected', data: { senderUnitId: UNIT } },
    ],
  ],
  [
    'petition',
    [
      ACCEPTED,
      TAKEN,
      { type: 'extension-asked', data: { clock: 'petition-resolve', count: 20, unit: 'calendar-days' } },
      { type: 'handed-to-partner', data: { partnerId: 'next-higher-body', answerBy: null } },
      { type: 'leg-added', data: { leg: 1, unitId: 'oversight', partnerId: null, days: 3 } },
      {
        type: 'third-party-started',
        data: { span: 1, kind: 'expert', partnerId: null, answerBy: '2026-11-09' },
      },
      {
        type: 'visit-planned',
        data: { visit: 1, on: '2026-10-26', staffIds: ['a', 'b'] },
      },
      { type: 'supervised', data: { order: 1, unitId: UNIT, days: 3 } },
    ],
  ],
  ['petition', [ACCEPTED, TAKEN, { type: 'decided', data: { ...DECISION, rights: RIGHTS } }, DELIVERED]],
  ['petition', [...ANSWERED, ASKED_FOR_FIRST, { type: 'hearing-opened', data: {} }]],
  ['request-information', [ACCEPTED, TAKEN, { type: 'resident-asked', data: { answerBy: '2026-10-26' } }]],
  [LAMP, [ACCEPTED]],
  [LAMP, [ACCEPTED, DRAFTED]],
  [LAMP, [ACCEPTED, DRAFTED, APPROVED]],
  [LAMP, [ACCEPTED, DRAFTED, APPROVED, { type: 'summary-agreed', data: { agreed: true } }]],
  [ALLOWANCE, []],
  [ALLOWANCE, [ACCEPTED, TAKEN, ...VISITED]],
  [ALLOWANCE, [ACCEPTED, TAKEN, ...VISITED, { type: 'notice-published', data: NOTICE }, OBJECTED]],
  [ALLOWANCE, [ACCEPTED, TAKEN, ...VISITED, { type: 'notice-published', data: NOTICE_OVER }]],
  [ALLOWANCE, [ACCEPTED, TAKEN, ...VISITED, { type: 'notice-published', data: NOTICE_OVER }, REPORTED]],
  [
    ALLOWANCE,
    [
      ACCEPTED,
      TAKEN,
      ...VISITED,
      { type: 'notice-published', data: NOTICE_OVER },
      REPORTED,
      { type: 'decision-drafted', data: APPROVAL },
    ],
  ],
]
