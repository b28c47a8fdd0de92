import { cookies } from 'next/headers'

const NAME = 'text'
const A_YEAR = 365 * 24 * 60 * 60

/** The reader's choice of text size; `undefined` is the usual one. */
export async function readTextSize(): Promise<'large' | undefined> {
  return (await cookies()).get(NAME)?.value === 'large' ? 'large' : undefined
}

/** The `Set-Cookie` value that keeps the choice for a year, or forgets it. Not secret, so not marked Secure. */
export function textSizeCookie(size: 'large' | 'normal'): string {
  return `${NAME}=${size}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${size === 'large' ? A_YEAR : 0}`
}
