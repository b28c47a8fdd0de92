import type { Tone } from '#components/page/pill.tsx'

const TICKS = 16
const STEP = 7.5
const GAP = 1.5
const CLASSES: Readonly<Record<Tone, string>> = { ok: 'u', near: 'n', late: 'l', rest: 'p' }

type UsedStripProps = {
  /** From 0 to 1. */
  share: number
  tone: Tone
  words: string
}

/** The share of the time that is used, as sixteen ticks: two bars, cut into ticks by the style sheet, to keep lists light. */
export function UsedStrip({ share, tone, words }: UsedStripProps) {
  const used =
    tone === 'late' ? TICKS : Math.min(TICKS - 1, Math.max(share > 0 ? 1 : 0, Math.round(share * TICKS)))
  const edge = used * STEP
  return (
    <svg className="strip" viewBox="0 0 120 14" role="img" aria-label={words}>
      <rect className={CLASSES[tone]} width={Math.max(0, edge - GAP)} height="14" />
      <rect x={edge} y="4" width={TICKS * STEP - edge} height="6" />
    </svg>
  )
}
