import type { ResponseCookie } from 'next/dist/compiled/@edge-runtime/cookies'
import { cookies } from 'next/headers'
import { hall } from '#usecases/hall.ts'

/** The one cookie of a resident's browser: its drafts, refused forms, receipts and opened case files hang on it. */
export const BROWSER_COOKIE = 'hall'
const SHARED_MARK = '.shared'
const THIRTY_DAYS_S = 30 * 24 * 3600

/** What the browser is known by; null before it has started anything. */
export async function readBrowser(): Promise<string | null> {
  return (await readCookie())?.browser ?? null
}

/**
 * The browser's cookie, made now if it has none. On a computer that somebody called shared it ends with the session,
 * whatever is started next.
 */
export async function ensureBrowser(isShared: boolean): Promise<string> {
  const { random, settings } = await hall()
  const known = await readCookie()
  const browser = known?.browser ?? Buffer.from(random(24)).toString('base64url')
  const shared = isShared || known?.shared === true
  const options: Partial<ResponseCookie> = {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.isHttps,
    path: '/',
  }
  const jar = await cookies()
  if (shared) jar.set(BROWSER_COOKIE, browser + SHARED_MARK, options)
  else jar.set(BROWSER_COOKIE, browser, { ...options, maxAge: THIRTY_DAYS_S })
  return browser
}

export async function forgetBrowser(): Promise<void> {
  const jar = await cookies()
  jar.delete(BROWSER_COOKIE)
}

async function readCookie(): Promise<{ browser: string; shared: boolean } | null> {
  const value = (await cookies()).get(BROWSER_COOKIE)?.value ?? ''
  const found = /^([A-Za-z0-9_-]{32})(\.shared)?$/.exec(value)
  return found ? { browser: found[1]!, shared: found[2] !== undefined } : null
}
