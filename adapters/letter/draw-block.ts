import type { LetterBlock } from '#i18n/letter/letter-block.ts'
import { type Element, LINE, type Paper } from './paper.ts'
import { widthOf } from './typesetter.ts'

/** Type sizes in points: the plain page is for everybody's eyes, the formal text is a little smaller. */
export type Sizes = {
  readonly body: number
  readonly title: number
  readonly heading: number
  readonly isFormal: boolean
}

export const PLAIN: Sizes = { body: 12.5, title: 19, heading: 14, isFormal: false }
export const FORMAL: Sizes = { body: 11.5, title: 17, heading: 12, isFormal: true }

type Draw<K extends LetterBlock['kind']> = (
  paper: Paper,
  parent: Element,
  block: Extract<LetterBlock, { kind: K }>,
  sizes: Sizes,
) => void

const DRAW: { readonly [K in LetterBlock['kind']]: Draw<K> } = {
  heading: (paper, parent, { level, text }, { title, heading, body, isFormal }) => {
    const size = level === 1 ? title : heading
    paper.gap(level === 1 ? size * 0.5 : size * 0.75)
    paper.need(size * LINE + 2 * body * LINE)
    paper.write(parent, level === 1 ? 'H1' : 'H2', text, paper.style('bold', size), {
      align: level === 1 && isFormal ? 'center' : 'left',
    })
    paper.gap(level === 1 ? size * 0.35 : size * 0.1)
  },
  paragraph: (paper, parent, { text, look }, { body, isFormal }) => {
    const size = look === 'small' ? body * 0.84 : body
    if (look === 'name') paper.gap(body * 0.6)
    const isIndented = isFormal && paper.locale === 'zh' && (look === undefined || look === 'typed')
    paper.write(parent, 'P', text, paper.style(look === 'name' ? 'bold' : 'regular', size), { isIndented })
    paper.gap(body * 0.35)
  },
  list: (paper, parent, { items }, sizes) => {
    const list = paper.doc.struct('L')
    parent.add(list)
    for (const item of items) drawItem(paper, list, item, sizes)
    list.end()
    paper.gap(sizes.body * 0.2)
  },
  day: (paper, parent, { label, text }, { body }) => drawDay(paper, parent, label, text, body),
  rows: (paper, parent, { rows }, { body }) => {
    for (const [label, value] of rows) drawRow(paper, parent, label, value, body * 0.92)
    paper.gap(body * 0.3)
  },
  signature: (paper, parent, { lines }, { body }) => {
    paper.gap(body)
    paper.need(lines.length * body * LINE)
    for (const line of lines) paper.write(parent, 'P', line, paper.style('regular', body), { align: 'right' })
  },
}

export function drawBlock(paper: Paper, parent: Element, block: LetterBlock, sizes: Sizes): void {
  // The table pairs each kind with its own block; TypeScript cannot follow that pairing through an index.
  const draw = DRAW[block.kind] as Draw<LetterBlock['kind']>
  draw(paper, parent, block, sizes)
}

function drawItem(paper: Paper, list: Element, item: string, { body }: Sizes): void {
  const indent = body * 1.1
  const entry = paper.doc.struct('LI')
  list.add(entry)
  paper.need(2 * body * LINE)
  const y = paper.y + body * 0.85
  paper.doc.markContent('Artifact', { type: 'Layout' })
  paper.doc.circle(paper.left + body * 0.4, y, body * 0.13).fill('#000')
  paper.doc.endMarkedContent()
  paper.write(entry, 'LBody', item, paper.style('regular', body), {
    x: paper.left + indent,
    width: paper.width - indent,
  })
  paper.gap(body * 0.15)
  entry.end()
}

/** The one date that matters, in a frame. */
function drawDay(paper: Paper, parent: Element, label: string, text: string, body: number): void {
  const pad = body * 0.7
  const size = body * 1.15
  const height = size * LINE + 2 * pad * 0.55
  paper.need(height + body)
  const small = paper.style('regular', body * 0.92)
  const labelWidth = widthOf(label, small) + body
  const top = paper.y
  paper.doc.markContent('Artifact', { type: 'Layout' })
  paper.doc.rect(paper.left, top, paper.width, height).lineWidth(1.2).stroke('#000')
  paper.doc.endMarkedContent()
  paper.y = top + pad * 0.55 + (size - small.size) * 1.2
  paper.write(parent, 'P', label, small, { x: paper.left + pad, width: labelWidth })
  paper.y = top + pad * 0.55
  paper.write(parent, 'P', text, paper.style('bold', size), {
    x: paper.left + pad + labelWidth,
    width: paper.width - 2 * pad - labelWidth,
  })
  paper.y = Math.max(paper.y, top + height) + body * 0.6
}

function drawRow(paper: Paper, parent: Element, label: string, value: string, size: number): void {
  const column = size * 8.2
  paper.need(size * LINE)
  const top = paper.y
  const row = paper.doc.struct('Div')
  parent.add(row)
  paper.write(row, 'P', label, paper.style('regular', size), { width: column })
  const after = paper.y
  paper.y = top
  paper.write(row, 'P', value, paper.style('bold', size), {
    x: paper.left + column,
    width: paper.width - column,
  })
  paper.y = Math.max(after, paper.y)
  row.end()
}
