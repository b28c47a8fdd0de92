import type { Move } from '../case-file/move.ts'
import type { Role } from './role.ts'

export type Act = Move | 'read' | 'read-log'

/**
 * Where a role reaches: case files of its unit, only those it handles, those its unit sent on, has a leg of, reviews
 * or gives more time to, or all of the town.
 */
export type Scope = 'unit' | 'own' | 'sender' | 'leg' | 'review' | 'approver' | 'town'

type Permission = { readonly staff: Partial<Record<Role, readonly Scope[]>>; readonly resident?: true }

const UNIT: readonly Scope[] = ['unit']
const TOWN: readonly Scope[] = ['town']
const READERS: Permission['staff'] = {
  clerk: UNIT,
  triage: ['unit', 'leg'],
  handler: ['unit', 'leg'],
  lead: ['unit', 'leg', 'approver'],
  reviewer: ['unit', 'review'],
  oversight: TOWN,
  manager: UNIT,
  auditor: TOWN,
}
/** Whoever reads may be close to a party; an auditor writes nothing. */
const { auditor: _, ...NOT_AUDITORS } = READERS
const DISPATCH: Permission = { staff: { triage: UNIT, lead: UNIT } }
const WORKERS: Permission = { staff: { handler: ['own'], lead: UNIT } }
const WORKERS_AND_TRIAGE: Permission = { staff: { ...WORKERS.staff, triage: UNIT } }
const SPEAKERS: Permission = { staff: { clerk: UNIT, triage: UNIT, handler: UNIT, lead: UNIT } }
/** Whoever has a part in it may add to it what stays among staff. */
const NOTERS: Permission = {
  staff: {
    ...SPEAKERS.staff,
    handler: ['unit', 'leg'],
    lead: ['unit', 'leg'],
    reviewer: ['unit', 'review'],
    oversight: TOWN,
  },
}
const HEADS: Permission = { staff: { lead: UNIT } }
const APPROVERS: Permission = { staff: { lead: UNIT, reviewer: UNIT } }
const REVIEWERS: Permission = { staff: { reviewer: ['review'], lead: UNIT } }
const LEG_ANSWERERS: Permission = { staff: { handler: ['leg', 'own'], lead: ['leg', 'unit'] } }
const VISITORS: Permission = { staff: { clerk: UNIT, handler: UNIT, lead: UNIT } }
const OVERSIGHT: Permission = { staff: { oversight: TOWN } }
const RESIDENT: Permission = { staff: {}, resident: true }

/** The table (role × scope × act), complete by type. */
export const PERMISSIONS: Readonly<Record<Act, Permission>> = {
  read: { staff: READERS, resident: true },
  'read-log': { staff: { auditor: TOWN, oversight: TOWN } },
  'complete-intake': { staff: { clerk: UNIT, triage: UNIT, handler: ['own'], lead: UNIT } },
  classify: DISPATCH,
  accept: DISPATCH,
  decline: DISPATCH,
  forward: DISPATCH,
  assign: DISPATCH,
  take: { staff: { handler: UNIT, lead: UNIT } },
  'hand-over': WORKERS,
  'stand-in': { staff: { handler: UNIT, lead: UNIT } },
  'step-aside': { staff: NOT_AUDITORS },
  'object-to-transfer': DISPATCH,
  'rule-on-transfer': { staff: { triage: ['sender'], lead: ['sender'] } },
  seal: { staff: { ...SPEAKERS.staff, oversight: TOWN } },
  'ask-resident': WORKERS_AND_TRIAGE,
  'give-up': WORKERS,
  'ask-extension': WORKERS,
  'rule-on-extension': { staff: { lead: ['approver'] } },
  'hand-to-partner': WORKERS_AND_TRIAGE,
  'record-partner-answer': WORKERS_AND_TRIAGE,
  'add-leg': WORKERS,
  'answer-leg': LEG_ANSWERERS,
  'release-leg': WORKERS,
  'start-third-party': WORKERS,
  'end-third-party': WORKERS,
  'plan-visit': VISITORS,
  'record-visit': VISITORS,
  'report-opinion': WORKERS,
  settle: WORKERS,
  message: SPEAKERS,
  note: NOTERS,
  attach: { ...NOTERS, resident: true },
  'publish-notice': WORKERS,
  'examine-objection': HEADS,
  'draft-decision': WORKERS,
  'approve-decision': APPROVERS,
  'return-draft': { staff: { ...APPROVERS.staff, handler: ['own'] } },
  decide: WORKERS,
  deliver: { staff: { clerk: UNIT, handler: ['own'], lead: UNIT } },
  'open-hearing': REVIEWERS,
  'close-hearing': REVIEWERS,
  'decide-review': REVIEWERS,
  'draft-summary': WORKERS,
  'approve-summary': APPROVERS,
  'return-summary': { staff: { ...APPROVERS.staff, handler: ['own'] } },
  'take-down-summary': SPEAKERS,
  merge: WORKERS_AND_TRIAGE,
  split: WORKERS_AND_TRIAGE,
  link: WORKERS_AND_TRIAGE,
  supervise: OVERSIGHT,
  'answer-supervision': WORKERS,
  'close-supervision': OVERSIGHT,
  'reissue-code': { staff: { clerk: UNIT, triage: UNIT } },
  close: DISPATCH,
  answer: RESIDENT,
  write: RESIDENT,
  rate: RESIDENT,
  confirm: RESIDENT,
  reopen: RESIDENT,
  withdraw: RESIDENT,
  'ask-first-review': RESIDENT,
  'ask-final-review': RESIDENT,
  'end-helper': RESIDENT,
  'agree-to-summary': RESIDENT,
  'take-back-summary': RESIDENT,
}

export function rolesThatMay(act: Act): Role[] {
  return Object.keys(PERMISSIONS[act].staff) as Role[]
}

/** What integrity officers do on a sealed case file, and what was begun before it was sealed, so that it comes to an end. */
export const SEALED_ACTS: readonly Act[] = [
  'read',
  'complete-intake',
  'accept',
  'take',
  'assign',
  'hand-over',
  'step-aside',
  'note',
  'attach',
  'message',
  'ask-resident',
  'draft-decision',
  'approve-decision',
  'return-draft',
  'decide',
  'deliver',
  'classify',
  'close',
  'give-up',
  'release-leg',
  'end-third-party',
  'record-partner-answer',
  'record-visit',
  'reissue-code',
  'examine-objection',
  'open-hearing',
  'close-hearing',
  'decide-review',
  'answer-supervision',
  'close-supervision',
]
