import type { Tone } from '#components/page/pill.tsx'

const TICKS = 16
const STEP = 7.5
const CLASSES: Readonly<Record<Tone, string>> = { ok: 'u', near: 'n', late: 'l', rest: 'p' }

const FULL = Array.from({ length: TICKS + 1 }, (_, used) => ticks(0, used, 0, 14))
const EMPTY = Array.from({ length: TICKS + 1 }, (_, used) => ticks(used, TICKS, 4, 6))

type UsedStripProps = {
  /** From 0 to 1. */
  share: number
  tone: Tone
  words: string
}

/** The share of the time that is used, as sixteen ticks in two paths: a line of a list costs two elements, not sixteen. */
export function UsedStrip({ share, tone, words }: UsedStripProps) {
  const used =
    tone === 'late' ? TICKS : Math.min(TICKS - 1, Math.max(share > 0 ? 1 : 0, Math.round(share * TICKS)))
  return (
    <svg className="strip" viewBox="0 0 118.5 14" role="img" aria-label={words}>
      <path className={CLASSES[tone]} d={FULL[used]} />
      <path d={EMPTY[used]} />
    </svg>
  )
}

function ticks(from: number, to: number, y: number, height: number): string {
  return Array.from({ length: to - from }, (_, i) => `M${(from + i) * STEP} ${y}h6v${height}h-6z`).join('')
}
