/** Why a move of the work between acceptance and decision was refused: codes with words of their own. */
const WORK_REFUSALS = [
  'not-a-number',
  'too-small',
  'too-large',
  'too-many-items',
  'longer-than-allowed',
  'not-extendable',
  'extension-asked-already',
  'no-extension-here',
  'no-extension-asked',
  'extension-void',
  'own-request',
  'objected-too-late',
  'no-common-superior',
  'sender-rules-first',
  'superior-rules',
  'with-partner',
  'not-with-partner',
  'leg-open-there',
  'not-your-leg',
  'legs-open',
  'no-open-leg',
  'span-open-already',
  'still-their-time',
  'no-open-span',
  'third-party-open',
  'not-in-this-procedure',
  'asked-too-late',
  'still-time-to-answer',
  'no-day-to-answer',
  'no-open-order',
] as const
export type WorkRefusal = (typeof WORK_REFUSALS)[number]

export function isWorkRefusal(code: string): code is WorkRefusal {
  return (WORK_REFUSALS as readonly string[]).includes(code)
}
