import type { Element, ElementContent, Root, Text } from 'hast'

/** What the marks of a text become. */
export type MarkWords = {
  /** Number and full citation of each source, by its id. */
  sources: ReadonlyMap<string, { number: number; citation: string }>
  /** Label of each mark that is no source: `promise`, `demo`. */
  labels: Readonly<Record<string, string>>
}

const IDS = '\\[([a-z0-9-]+(?:\\s*,\\s*[a-z0-9-]+)*)\\]'
const MARKS = new RegExp(`([。，；：]?)\\s*((?:${IDS}\\s*)+)([.,;:。，；：]?)`, 'g')
const ONE = new RegExp(IDS, 'g')
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'blockquote'])

type Place = { parent: Element | Root; index: number; ids: readonly string[] }

/**
 * Replaces `[source-id]`, `[promise]` and `[demo]` in place. A mark stands behind the sentence it ends; sentences of
 * one paragraph that follow each other and rest on the same article show it once, at the last of them.
 */
export function replaceMarks(tree: Root, words: MarkWords): void {
  for (const block of blocksOf(tree)) {
    const places = splitMarks(block, words)
    for (const [at, place] of places.entries()) {
      const isRepeated = places[at + 1]?.ids.join() === place.ids.join()
      place.parent.children[place.index] = isRepeated ? text('') : written(place.ids, words)
    }
  }
}

function blocksOf(node: Root | Element): (Root | Element)[] {
  const inner = node.children.flatMap((child) => (child.type === 'element' ? blocksOf(child) : []))
  return node.type === 'element' && BLOCKS.has(node.tagName) ? [node, ...inner] : inner
}

/** Cuts each text of a block at its marks and says where the marks stand now; inner blocks are left to their turn. */
function splitMarks(parent: Root | Element, words: MarkWords): Place[] {
  const places: Place[] = []
  const children: ElementContent[] = []
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'text') {
      for (const piece of piecesOf(child.value, words)) {
        if (typeof piece === 'string') children.push(text(keepNumbersWhole(piece)))
        else {
          places.push({ parent, index: children.length, ids: piece })
          children.push(text(''))
        }
      }
    } else {
      if (child.type === 'element' && !BLOCKS.has(child.tagName)) places.push(...splitMarks(child, words))
      children.push(child)
    }
  }
  parent.children = children
  return places
}

/** "rule [a] [b]. More" → "rule.", [a, b], " More". In Chinese the number stands before the stop, a label behind it. */
function piecesOf(value: string, words: MarkWords): (string | string[])[] {
  const pieces: (string | string[])[] = []
  let from = 0
  for (const match of value.matchAll(MARKS)) {
    const [whole, before = '', marks = '', , after = ''] = match
    const end = before + after
    const ids = [...marks.matchAll(ONE)].flatMap((mark) => (mark[1] ?? '').split(/\s*,\s*/))
    const isBefore = /[。，；：]/.test(end) && ids.every((id) => words.sources.has(id))
    pieces.push(value.slice(from, match.index) + (isBefore ? '' : end), ids, isBefore ? end : '')
    from = match.index + whole.length
    if (end === '' && /\s$/.test(whole)) pieces.push(' ')
  }
  pieces.push(value.slice(from))
  return pieces.filter((piece) => piece !== '')
}

/** The groups of a phone number stay on one line. */
function keepNumbersWhole(value: string): string {
  return value.replace(/(?<=\d) (?=\d)/g, '\u00a0')
}

function written(ids: readonly string[], words: MarkWords): Element {
  const refs = ids.filter((id) => words.sources.has(id))
  const labels = ids.filter((id) => !words.sources.has(id))
  const children = [
    ...(refs.length > 0 ? [superscript(refs, words)] : []),
    ...labels.flatMap((id) => [text(' '), element('span', 'mark-note', [text(words.labels[id] ?? id)])]),
  ]
  return element('span', 'marks', children)
}

function superscript(ids: readonly string[], words: MarkWords): Element {
  return element(
    'sup',
    'ref',
    ids.map((id) => {
      const source = words.sources.get(id)
      const link = element('a', undefined, [text(String(source?.number))])
      link.properties = { href: `#source-${id}`, ariaLabel: `${source?.number}: ${source?.citation}` }
      return link
    }),
  )
}

function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className ? { className: [className] } : {}, children }
}

function text(value: string): Text {
  return { type: 'text', value }
}
