import type { Tone } from '#components/page/pill.tsx'

const TICKS = 16
const CLASSES: Readonly<Record<Tone, string>> = { ok: 'u', near: 'n', late: 'l', rest: 'p' }

/** The classes of a strip of sixteen ticks: its tone and how many are used. One element, drawn by the style sheet alone. */
export function stripClass(share: number, tone: Tone): string {
  const some = Math.min(TICKS - 1, Math.max(share > 0 ? 1 : 0, Math.round(share * TICKS)))
  return `strip ${CLASSES[tone]} t${tone === 'late' ? TICKS : some}`
}
