/** How a thing that was asked for was answered otherwise than in words. */
export const NO_ANSWERS = ['unknown', 'none'] as const
export type NoAnswer = (typeof NO_ANSWERS)[number]

/** What the person wrote to one thing that we asked for, or that they do not know or have it. */
export type ItemAnswer = { readonly text: string; readonly other: NoAnswer | null }

const NUMBERED = /^\s*(?:[-–•*·]|\(?\d{1,2}(?:[)、．）]|\.(?!\d))|（\d{1,2}）)\s*/

/** The things in a list as somebody types it: one a line, without the marks in front. */
export function listedItems(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(NUMBERED, '').trim())
    .filter((line) => line !== '')
}

/** The same list as the person reads it: numbered where there are several things. */
export function writtenList(items: readonly string[]): string {
  return items.length === 1 ? items[0]! : items.map((item, i) => `${i + 1}. ${item}`).join('\n')
}

/** The things that were asked for, from the sealed text of the event; older ones asked for one. */
export function itemsOf(text: Readonly<Record<string, unknown>>): readonly string[] {
  if (Array.isArray(text.items)) return text.items.filter((item) => typeof item === 'string')
  return typeof text.text === 'string' ? [text.text] : []
}

/** What was answered thing by thing, from the sealed text of the event; empty where one thing was asked for. */
export function itemAnswersOf(text: Readonly<Record<string, unknown>>): readonly ItemAnswer[] {
  const items = Array.isArray(text.items) ? (text.items as (ItemAnswer | string)[]) : []
  return items.filter((item) => typeof item !== 'string')
}
