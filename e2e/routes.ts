import type { Person } from './hall/sign-in.ts'

/** Whoever asks: somebody without any session, whoever holds the receipt, or one of the demo town's staff. */
export type Reader = 'nobody' | 'holder' | Person

/** A status, or where a reader is sent. */
export type Answer = number | `→ ${string}`

/** `bare`: the answer without `server/` in front, where that differs. */
type Page = { readonly path: string; readonly answer: (reader: Reader) => Answer; readonly bare?: Answer }

/** What a form without any field is answered with, for nobody and for somebody who may use it. `bare` as of a page. */
type Form = {
  readonly path: string
  readonly nobody: Answer
  readonly allowed?: readonly [Person, Answer]
  readonly bare?: Answer
}

const TAKES_IN: readonly Reader[] = [
  ...(['clerk', 'assistanceLead', 'older', 'facilities', 'petitions', 'information', 'oversight'] as const),
  ...(['nanhe', 'shiqiao'] as const),
]
/** Who may read a complaint that lies with community affairs. */
export const READS_FACILITIES: readonly Reader[] = ['facilities', 'clerk', 'oversight', 'manager', 'auditor']

const MANAGES: readonly Reader[] = [
  ...(['assistanceLead', 'older', 'facilities', 'petitions', 'information', 'oversight'] as const),
  ...(['nanhe', 'shiqiao', 'manager', 'auditor'] as const),
]

/** Whoever makes visits for some unit, and for community affairs. */
const VISITS: readonly Reader[] = [...TAKES_IN, 'assistance', 'manager']
const VISITS_FACILITIES: readonly Reader[] = ['facilities', 'clerk', 'manager']

const SIGN_IN = '→ /staff/sign-in'
const isVisitor = (reader: Reader) => reader === 'nobody' || reader === 'holder'
const everybody = () => 200
const staff = (reader: Reader): Answer => (isVisitor(reader) ? SIGN_IN : 200)
const among =
  (people: readonly Reader[]) =>
  (reader: Reader): Answer =>
    people.includes(reader) ? 200 : isVisitor(reader) ? SIGN_IN : 404
const beforeSignIn = (reader: Reader): Answer => (isVisitor(reader) ? 200 : '→ /staff')
const noPendingSignIn = (): Answer => SIGN_IN

/** Every page of the build, an address of it, and what each reader gets. `REF` is a complaint about facilities. */
export const PAGES: Readonly<Record<string, Page>> = {
  '/[locale]': { path: '/en', answer: everybody },
  '/[locale]/accessibility': { path: '/en/accessibility', answer: everybody },
  '/[locale]/cases/[reference]': { path: '/en/cases/REF', answer: everybody },
  '/[locale]/cases/[reference]/letter/[number]': {
    path: '/en/cases/REF/letter/1',
    answer: (reader) => (reader === 'holder' ? 404 : '→ /en/cases/REF'),
  },
  '/[locale]/cases/[reference]/receipt': {
    path: '/en/cases/REF/receipt',
    answer: (reader) => (reader === 'holder' ? 200 : '→ /en/cases/REF'),
  },
  '/[locale]/cleared': { path: '/en/cleared', answer: everybody },
  '/[locale]/errors/[status]': { path: '/en/errors/404', answer: () => 404, bare: 200 },
  '/[locale]/help': { path: '/en/help', answer: everybody },
  '/[locale]/notices/[code]': { path: '/en/notices/0000000000000000', answer: () => 410, bare: 404 },
  '/[locale]/offices': { path: '/en/offices', answer: everybody },
  '/[locale]/open': { path: '/en/open', answer: everybody },
  '/[locale]/open/cases': { path: '/en/open/cases', answer: everybody },
  '/[locale]/open/cases/[reference]': { path: '/en/open/cases/REF', answer: everybody },
  '/[locale]/policies': { path: '/en/policies', answer: everybody },
  '/[locale]/policies/[slug]': { path: '/en/policies/your-data', answer: everybody },
  '/[locale]/privacy': { path: '/en/privacy', answer: everybody },
  '/[locale]/search': { path: '/en/search?q=flood', answer: everybody },
  '/[locale]/services': { path: '/en/services', answer: everybody },
  '/[locale]/services/[slug]': { path: '/en/services/petition', answer: everybody },
  '/[locale]/services/[slug]/[question]': { path: '/en/services/petition/danger', answer: everybody },
  '/[locale]/services/[slug]/check': { path: '/en/services/petition/check', answer: everybody },
  '/[locale]/track': { path: '/en/track', answer: everybody },
  '/manage': { path: '/manage', answer: among(MANAGES) },
  '/manage/list': { path: '/manage/list?figure=received', answer: among(MANAGES) },
  '/staff': { path: '/staff', answer: staff },
  '/staff/admin': { path: '/staff/admin', answer: among(['admin']) },
  '/staff/admin/accounts/[login]': {
    path: '/staff/admin/accounts/lin-yue',
    answer: among(['admin']),
  },
  '/staff/admin/log': { path: '/staff/admin/log', answer: among(['admin', 'auditor']) },
  '/staff/admin/new': { path: '/staff/admin/new', answer: among(['admin']) },
  '/staff/bulk/[run]': {
    path: '/staff/bulk/01k0000000000000000000000a',
    answer: (reader) => (isVisitor(reader) ? SIGN_IN : 404),
  },
  '/staff/views': { path: '/staff/views', answer: staff },
  '/staff/account': { path: '/staff/account', answer: staff },
  '/staff/account/recovery-codes': { path: '/staff/account/recovery-codes', answer: staff },
  '/staff/cases/[reference]': { path: '/staff/cases/REF', answer: among(READS_FACILITIES) },
  '/staff/cases/[reference]/letter/[number]': {
    path: '/staff/cases/REF/letter/1',
    answer: (reader) => (isVisitor(reader) ? SIGN_IN : 404),
  },
  '/staff/cases/[reference]/poster/[number]': {
    path: '/staff/cases/REF/poster/1',
    answer: (reader) => (isVisitor(reader) ? SIGN_IN : 404),
  },
  '/staff/cases/[reference]/receipt': { path: '/staff/cases/REF/receipt', answer: staff },
  '/staff/enrol': { path: '/staff/enrol', answer: noPendingSignIn },
  '/staff/intake': { path: '/staff/intake', answer: among(TAKES_IN) },
  '/staff/keys': { path: '/staff/keys', answer: staff },
  '/staff/people': { path: '/staff/people', answer: staff },
  '/staff/people/workload': { path: '/staff/people/workload', answer: among(MANAGES) },
  '/staff/sign-in': { path: '/staff/sign-in', answer: beforeSignIn },
  '/staff/visits': { path: '/staff/visits', answer: among(VISITS) },
  '/staff/visits/add': { path: '/staff/visits/add', answer: among(VISITS) },
  '/staff/visits/enter': { path: '/staff/visits/enter', answer: among(VISITS) },
  '/staff/visits/form/[reference]': { path: '/staff/visits/form/REF', answer: among(VISITS_FACILITIES) },
  '/staff/visits/pack': { path: '/staff/visits/pack', answer: among(VISITS) },
  '/staff/visits/slip/[reference]': { path: '/staff/visits/slip/REF', answer: among(VISITS_FACILITIES) },
  '/staff/sign-in/code': { path: '/staff/sign-in/code', answer: noPendingSignIn },
}

/** Every handler that a form posts to; an empty form never writes, is never a 405, a 409 or a silent 200. */
export const FORMS: Readonly<Record<string, Form>> = {
  '/[locale]/cases/[reference]/[move]': { path: '/en/cases/REF/write', nobody: 400 },
  '/[locale]/cases/[reference]/attach': { path: '/en/cases/REF/attach', nobody: '→ /en/cases/REF' },
  '/[locale]/cases/[reference]/part': { path: '/en/cases/REF/part', nobody: 404 },
  '/[locale]/clear': { path: '/en/clear', nobody: '→ /en/cleared' },
  '/[locale]/notices/[code]/object': {
    path: '/en/notices/0000000000000000/object',
    nobody: 410,
    bare: 404,
  },
  '/[locale]/services/[slug]/[question]/answer': {
    path: '/en/services/petition/story/answer',
    nobody: '→ /en/services/petition/story',
  },
  '/[locale]/services/[slug]/check/file': { path: '/en/services/petition/check/file', nobody: 400 },
  '/[locale]/services/[slug]/start': {
    path: '/en/services/petition/start',
    nobody: '→ /en/services/petition/danger',
  },
  '/[locale]/text-size': { path: '/en/text-size', nobody: '→ /en' },
  '/[locale]/track/open': { path: '/en/track/open', nobody: '→ /en/track#error-summary' },
  '/staff/account/calendar': {
    path: '/staff/account/calendar',
    nobody: SIGN_IN,
    allowed: ['facilities', 400],
  },
  '/staff/account/digest': { path: '/staff/account/digest', nobody: SIGN_IN },
  '/staff/bulk': { path: '/staff/bulk', nobody: SIGN_IN, allowed: ['facilities', 400] },
  '/staff/bulk/[run]/carry-out': {
    path: '/staff/bulk/01k0000000000000000000000a/carry-out',
    nobody: SIGN_IN,
    allowed: ['facilities', 404],
  },
  '/staff/bulk/[run]/plan': {
    path: '/staff/bulk/01k0000000000000000000000a/plan',
    nobody: SIGN_IN,
    allowed: ['facilities', 404],
  },
  '/staff/bulk/[run]/undo': {
    path: '/staff/bulk/01k0000000000000000000000a/undo',
    nobody: SIGN_IN,
    allowed: ['facilities', 404],
  },
  '/staff/views/remove': { path: '/staff/views/remove', nobody: SIGN_IN, allowed: ['facilities', 404] },
  '/staff/views/rename': { path: '/staff/views/rename', nobody: SIGN_IN, allowed: ['facilities', 404] },
  '/staff/views/save': { path: '/staff/views/save', nobody: SIGN_IN, allowed: ['facilities', 400] },
  '/staff/account/password': { path: '/staff/account/password', nobody: SIGN_IN },
  '/staff/account/recovery-codes/put-away': {
    path: '/staff/account/recovery-codes/put-away',
    nobody: SIGN_IN,
  },
  '/staff/account/renew-codes': { path: '/staff/account/renew-codes', nobody: SIGN_IN },
  '/staff/account/sign-out-everywhere': { path: '/staff/account/sign-out-everywhere', nobody: SIGN_IN },
  '/staff/admin/accounts/[login]/[act]': {
    path: '/staff/admin/accounts/lin-yue/roles',
    nobody: SIGN_IN,
    allowed: ['admin', '→ /staff/admin/accounts/lin-yue#error-summary'],
  },
  '/staff/admin/new/create': {
    path: '/staff/admin/new/create',
    nobody: SIGN_IN,
    allowed: ['admin', '→ /staff/admin/new#error-summary'],
  },
  '/staff/people/end': { path: '/staff/people/end', nobody: SIGN_IN, allowed: ['facilities', 404] },
  '/staff/people/enter': {
    path: '/staff/people/enter',
    nobody: SIGN_IN,
    allowed: ['facilities', '→ /staff/people#error-summary'],
  },
  '/staff/people/hand-over': {
    path: '/staff/people/hand-over',
    nobody: SIGN_IN,
    allowed: ['facilities', '→ /staff/people#error-summary'],
  },
  '/staff/people/take-back': {
    path: '/staff/people/take-back',
    nobody: SIGN_IN,
    allowed: ['facilities', 404],
  },
  '/staff/caseload': { path: '/staff/caseload', nobody: SIGN_IN },
  '/staff/cases/[reference]/[move]': {
    path: '/staff/cases/REF/note',
    nobody: SIGN_IN,
    allowed: ['facilities', 400],
  },
  '/staff/cases/[reference]/attach': {
    path: '/staff/cases/REF/attach',
    nobody: SIGN_IN,
    allowed: ['facilities', 400],
  },
  '/staff/cases/[reference]/draft': {
    path: '/staff/cases/REF/draft',
    nobody: SIGN_IN,
    allowed: ['facilities', 400],
  },
  '/staff/cases/[reference]/draft/throw-away': {
    path: '/staff/cases/REF/draft/throw-away',
    nobody: SIGN_IN,
    allowed: ['facilities', 400],
  },
  '/staff/cases/[reference]/objects-to': {
    path: '/staff/cases/REF/objects-to',
    nobody: SIGN_IN,
    allowed: ['facilities', 404],
  },
  '/staff/cases/[reference]/review-of': {
    path: '/staff/cases/REF/review-of',
    nobody: SIGN_IN,
    allowed: ['facilities', 404],
  },
  '/staff/cases/[reference]/tag': {
    path: '/staff/cases/REF/tag',
    nobody: SIGN_IN,
    allowed: ['facilities', '→ /staff/cases/REF#new-tag'],
  },
  '/staff/cases/[reference]/untag': {
    path: '/staff/cases/REF/untag',
    nobody: SIGN_IN,
    allowed: ['facilities', '→ /staff/cases/REF'],
  },
  '/staff/cases/[reference]/receipt/put-away': { path: '/staff/cases/REF/receipt/put-away', nobody: SIGN_IN },
  '/staff/enrol/confirm': { path: '/staff/enrol/confirm', nobody: '→ /staff/sign-in#error-summary' },
  '/staff/intake/save': { path: '/staff/intake/save', nobody: SIGN_IN, allowed: ['clerk', 400] },
  '/staff/keys/switch': { path: '/staff/keys/switch', nobody: SIGN_IN },
  '/staff/language': { path: '/staff/language', nobody: 400 },
  '/staff/sign-in/check': { path: '/staff/sign-in/check', nobody: '→ /staff/sign-in#error-summary' },
  '/staff/sign-in/code/check': {
    path: '/staff/sign-in/code/check',
    nobody: '→ /staff/sign-in#error-summary',
  },
  '/staff/visits/add/save': { path: '/staff/visits/add/save', nobody: SIGN_IN, allowed: ['facilities', 400] },
  '/staff/visits/enter/save': {
    path: '/staff/visits/enter/save',
    nobody: SIGN_IN,
    allowed: ['facilities', 400],
  },
  '/staff/sign-out': { path: '/staff/sign-out', nobody: SIGN_IN },
}

/** Handlers that give one reader a file of their own. */
export const OWN_FILES: Readonly<Record<string, Page>> = {
  '/[locale]/cases/[reference]/file/[number]': {
    path: '/en/cases/REF/file/1',
    answer: (reader) => (reader === 'holder' ? 404 : '→ /en/cases/REF'),
  },
  '/staff/cases/[reference]/file/[number]': {
    path: '/staff/cases/REF/file/1',
    answer: (reader) => (isVisitor(reader) ? SIGN_IN : 404),
  },
  '/[locale]/cases/[reference]/letter/[number]/pdf': {
    path: '/en/cases/REF/letter/1/pdf',
    answer: (reader) => (reader === 'holder' ? 404 : '→ /en/cases/REF'),
  },
  '/staff/cases/[reference]/letter/[number]/pdf': {
    path: '/staff/cases/REF/letter/1/pdf',
    answer: (reader) => (isVisitor(reader) ? SIGN_IN : 404),
  },
}

/** Handlers that only give: to everybody the same, or to whoever holds a secret address. */
export const DATA: readonly string[] = [
  '/data/cases.csv',
  '/data/cases.csv-metadata.json',
  '/data/figures.csv',
  '/data/figures.csv-metadata.json',
  '/staff/calendar/[feed]',
]

/** Every move that the staff make on a case file; each has its form's address there. */
export const STAFF_MOVES: readonly string[] = [
  ...['complete-intake', 'classify', 'accept', 'decline', 'forward', 'assign', 'take', 'merge'],
  ...['split', 'link', 'hand-over', 'stand-in', 'step-aside', 'object-to-transfer'],
  ...['rule-on-transfer', 'seal', 'ask-resident', 'message', 'note', 'decide', 'deliver'],
  ...['publish-notice', 'examine-objection', 'report-opinion', 'draft-decision'],
  ...['approve-decision', 'return-draft', 'reissue-code', 'close', 'rule-on-extension'],
  ...['ask-extension', 'hand-to-partner', 'record-partner-answer', 'add-leg', 'answer-leg'],
  ...['release-leg', 'start-third-party', 'end-third-party', 'give-up', 'settle', 'supervise'],
  ...['answer-supervision', 'close-supervision', 'open-hearing', 'close-hearing', 'decide-review'],
  ...['plan-visit', 'record-visit', 'draft-summary', 'approve-summary', 'return-summary'],
  ...['take-down-summary', 'attach'],
]

/** Every move of whoever holds the receipt. */
export const RESIDENT_MOVES: readonly string[] = [
  ...['answer', 'write', 'rate', 'confirm', 'reopen', 'withdraw', 'end-helper', 'ask-first-review'],
  ...['ask-final-review', 'agree-to-summary', 'take-back-summary', 'attach'],
]
