import { narrow } from './clean.ts'
import type { ProblemCode } from './kind.ts'

type Reading = { ok: true; phone: string } | { ok: false; code: ProblemCode; values: Record<string, number> }

/**
 * Reads a phone number with any spaces, dashes, dots and brackets: a mainland mobile number (11 digits), a landline with
 * or without area code, an extension after 转 or "ext", or an international number with + or 00.
 */
export function readPhone(text: string): Reading {
  const [number = '', extension = ''] = narrow(text)
    .toLowerCase()
    .split(/转|ext\.?|x(?=\s*\d)/u)
  if (/[^\d\s+().\-–—‐‑]/u.test(number) || /[^\d\s.-]/u.test(extension)) return wrong('not-a-phone')
  const compact = number.replace(/[^\d+]/g, '').replace(/^00(?=[1-9])/, '+')
  const home = compact.replace(/^\+86(?=\d)/, '')
  if (home.startsWith('+')) return international(home)
  if (home.includes('+')) return wrong('not-a-phone')
  const read = domestic(home)
  const suffix = extension.replace(/\D/g, '')
  return read.ok && suffix ? { ok: true, phone: `${read.phone}-${suffix}` } : read
}

function international(number: string): Reading {
  const digits = number.length - 1
  return /^\+[1-9]\d*$/.test(number) && digits >= 7 && digits <= 15
    ? { ok: true, phone: number }
    : wrong('phone-digits', { digits })
}

function domestic(number: string): Reading {
  const digits = number.length
  if (/^1[3-9]/.test(number) || (number.startsWith('1') && digits > 8)) {
    return digits === 11 ? { ok: true, phone: number } : wrong('mobile-digits', { digits, needed: 11 })
  }
  const fits = number.startsWith('0') ? digits >= 10 && digits <= 12 : digits >= 5 && digits <= 10
  return fits ? { ok: true, phone: number } : wrong('phone-digits', { digits })
}

function wrong(code: ProblemCode, values: Record<string, number> = {}): Reading {
  return { ok: false, code, values }
}
