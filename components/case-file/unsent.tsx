import { Panel } from '#components/page/panel.tsx'
import type { Locale } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { translator } from '#i18n/translate.ts'
import type { TrackingView } from './tracking-view.ts'

type Kept = ReadonlyMap<string, { readonly raw: RawFields }>

/** The refused forms that can be sent again, and what was typed in those that are gone or asked something else. */
export function sortKept(kept: Kept, { moves, state }: TrackingView): { open: Kept; unsent: string[] } {
  const entries = [...kept]
  const isOpen = ([name, { raw }]: (typeof entries)[number]) =>
    moves.some((move) => move === name) && (name !== 'answer' || isAnswerTo(raw, state.asked))
  const gone = entries.filter((entry) => !isOpen(entry))
  return { open: new Map(entries.filter(isOpen)), unsent: gone.flatMap(([, { raw }]) => typedIn(raw)) }
}

/** What the person wrote in a form that is not there any more: nothing typed is lost. */
export function Unsent({ locale, texts }: { locale: Locale; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <Panel tone="near" heading={translator(locale)('track.unsent')}>
      {texts.map((text) => (
        <p key={text} className="typed">
          {text}
        </p>
      ))}
    </Panel>
  )
}

function isAnswerTo(raw: RawFields, asked: number): boolean {
  return (raw.asked?.[0] ?? String(asked)) === String(asked)
}

const TEXT = /^text(?:-\d+)?$/

/** The texts of a form, in the order of its fields: one, or one for each thing that was asked for. */
function typedIn(raw: RawFields): string[] {
  const names = Object.keys(raw).filter((name) => TEXT.test(name))
  return [...new Set(names.map((name) => raw[name]?.[0]?.trim() ?? ''))].filter((text) => text !== '')
}
