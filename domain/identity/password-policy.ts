export const PASSWORD_LENGTH = { least: 12, most: 200 } as const

export type PasswordProblem = 'too-short' | 'too-long' | 'too-simple' | 'like-login'

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'password',
  'openhall',
]

/** The form in which a password is hashed: typed in full width or half width, it is the same (NIST SP 800-63B). */
export function normalisePassword(typed: string): string {
  return typed.normalize('NFKC')
}

/**
 * Why a new password is refused, or null. Length counts, mixed signs do not (NIST SP 800-63B, 5.1.1.2):
 * at least 12 characters, not the login, not a well-known word or row of keys with little beside it.
 */
export function passwordProblem(typed: string, login: string): PasswordProblem | null {
  const password = normalisePassword(typed)
  const length = [...password].length
  if (length < PASSWORD_LENGTH.least) return 'too-short'
  if (length > PASSWORD_LENGTH.most) return 'too-long'
  if (password.toLowerCase().includes(login.toLowerCase())) return 'like-login'
  return isSimple(password.toLowerCase()) ? 'too-simple' : null
}

function isSimple(password: string): boolean {
  let rest = password
  for (const run of RUNS) rest = withoutRun(rest, run)
  return new Set(rest).size < 5
}

function withoutRun(password: string, run: string): string {
  let rest = password
  for (let length = run.length; length >= 4; length--)
    for (let start = 0; start + length <= run.length; start++)
      rest = rest.replaceAll(run.slice(start, start + length), '')
  return rest
}
