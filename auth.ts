import type { NextAuthOptions } from 'next-auth'
import { encode } from 'next-auth/jwt'

/** As long as a session can last; the database says when it ends. */
const TWELVE_HOURS_S = 12 * 3600

declare module 'next-auth' {
  interface Session {
    /** The secret of a staff session; the database alone says whether it still opens anything. */
    staffSession: string | null
  }
}

type Site = { readonly secret: string; readonly isHttps: boolean }

/** How next-auth keeps staff sessions: in an encrypted cookie that carries nothing but the session's secret. */
export function authOptions({ secret, isHttps }: Site): NextAuthOptions {
  return {
    secret,
    providers: [],
    session: { strategy: 'jwt', maxAge: TWELVE_HOURS_S },
    pages: { signIn: '/staff/sign-in' },
    cookies: { sessionToken: staffCookie(isHttps) },
    callbacks: {
      session: ({ session, token }) => ({
        expires: session.expires,
        staffSession: typeof token.staffSession === 'string' ? token.staffSession : null,
      }),
    },
    // A cookie that does not open is a visitor's, and nothing to write down.
    logger: { error: () => undefined, warn: () => undefined },
  }
}

/** Name and attributes of the cookie. `__Host-` binds it to this very host, over https. */
export function staffCookie(isHttps: boolean) {
  const options = { httpOnly: true, sameSite: 'strict', secure: isHttps, path: '/' } as const
  return { name: isHttps ? '__Host-openhall-staff' : 'openhall-staff', options }
}

/** The value of the cookie for a session's secret, as next-auth reads it. */
export function encodeStaffSession({ secret }: Site, staffSession: string): Promise<string> {
  return encode({ token: { staffSession }, secret, maxAge: TWELVE_HOURS_S })
}
