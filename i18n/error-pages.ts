/** What a drawn error page says in place of what is known only when something goes wrong; `server/` fills it in. */
export const ERROR_PLACEHOLDERS = {
  id: 'error-id-here',
  path: '/error-path-here',
  resend: 'resend-form-here',
} as const

/** The statuses that have words and a page of their own. */
export const ERROR_STATUSES = ['400', '403', '404', '410', '413', '429', '500', '503'] as const
export type ErrorStatus = (typeof ERROR_STATUSES)[number]

export function isErrorStatus(text: string): text is ErrorStatus {
  return (ERROR_STATUSES as readonly string[]).includes(text)
}
