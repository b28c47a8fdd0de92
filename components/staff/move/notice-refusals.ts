/** Why a move round notices and drafts was refused: codes with words of their own. */
const NOTICE_REFUSALS = [
  'look-first',
  'amount-or-level',
  'not-money',
  'shows-long-number',
  'shows-address',
  'shows-person-named',
  'shows-illness',
  'notice-running',
  'objection-open',
  'no-open-objection',
  'own-draft',
  'draft-waits',
  'no-draft',
  'four-eyes',
  'decide-at-once',
  'opinion-reported-already',
  'nobody-to-report-to',
  'report-first',
  'examined-elsewhere',
] as const
export type NoticeRefusal = (typeof NOTICE_REFUSALS)[number]

export function isNoticeRefusal(code: string): code is NoticeRefusal {
  return (NOTICE_REFUSALS as readonly string[]).includes(code)
}
