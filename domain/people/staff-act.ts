/** What somebody did to the account of a member of staff: the lines of the staff log. */
export const STAFF_ACTS = [
  'created',
  'roles-changed',
  'details-changed',
  'disabled',
  'enabled',
  'signed-out',
  'password-reset',
  'second-factor-reset',
] as const
export type StaffAct = (typeof STAFF_ACTS)[number]
