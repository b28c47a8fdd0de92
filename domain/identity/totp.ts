import { HOTP, Secret, TOTP } from 'otpauth'

const STEP_MS = 30_000
const DIGITS = 6

/**
 * A secret for an authenticator app, in base 32.
 * @param random twenty random bytes (RFC 4226, section 4, R6)
 */
export function newTotpSecret(random: Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(random).buffer }).base32
}

/** The address that an authenticator app reads from the QR code. */
export function totpUri(secret: string, login: string, issuer: string): string {
  return new TOTP({ issuer, label: login, secret: Secret.fromBase32(secret) }).toString()
}

/** The code that an authenticator app shows at an instant (UTC ms). */
export function totpCode(secret: string, now: number): string {
  return hotp(secret).generate({ counter: stepAt(now) })
}

/**
 * The time step that a typed code belongs to (RFC 6238), one step early or late allowed; null when it is wrong.
 * @param lastStep the last step used: each code counts once, so only a later step is accepted
 */
export function acceptedStep(secret: string, typed: string, now: number, lastStep: number): number | null {
  const token = typed.normalize('NFKC').replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const steps = [0, -1, 1].map((late) => stepAt(now) + late).filter((step) => step > lastStep)
  return steps.find((counter) => hotp(secret).validate({ token, counter, window: 0 }) !== null) ?? null
}

function stepAt(now: number): number {
  return Math.floor(now / STEP_MS)
}

function hotp(secret: string): HOTP {
  return new HOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: DIGITS })
}
