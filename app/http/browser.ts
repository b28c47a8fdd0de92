import type { ResponseCookie } from 'next/dist/compiled/@edge-runtime/cookies'
import { cookies } from 'next/headers'
import { hall } from '#usecases/hall.ts'

/** The one cookie of a resident's browser: its drafts, refused forms, receipts and opened case files hang on it. */
export const BROWSER_COOKIE = 'hall'
const THIRTY_DAYS_S = 30 * 24 * 3600

/** What the browser is known by; null before it has started anything. */
export async function readBrowser(): Promise<string | null> {
  const value = (await cookies()).get(BROWSER_COOKIE)?.value
  return value && /^[A-Za-z0-9_-]{32}$/.test(value) ? value : null
}

/** The browser's cookie, made now if it has none. On a shared computer it ends with the session. */
export async function ensureBrowser(shared: boolean): Promise<string> {
  const { random, settings } = await hall()
  const value = (await readBrowser()) ?? Buffer.from(random(24)).toString('base64url')
  const options: Partial<ResponseCookie> = {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.isHttps,
    path: '/',
  }
  const jar = await cookies()
  jar.set(BROWSER_COOKIE, value, shared ? options : { ...options, maxAge: THIRTY_DAYS_S })
  return value
}

export async function forgetBrowser(): Promise<void> {
  const jar = await cookies()
  jar.delete(BROWSER_COOKIE)
}
