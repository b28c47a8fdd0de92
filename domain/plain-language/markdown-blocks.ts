type BlockKind = 'heading' | 'paragraph' | 'item'

/** A heading, paragraph, list item or table cell without its markup; `text` keeps line breaks, `line` counts from 1. */
export type Block = {
  readonly kind: BlockKind
  readonly line: number
  readonly text: string
  readonly marks: readonly string[]
}

type Raw = { kind: BlockKind; line: number; lines: string[] }

const SOURCE_MARK = /\s*\[([a-z][a-z0-9-]*(?:\s*,\s*[a-z][a-z0-9-]*)*)\](?!\()/g

/**
 * The prose of a Markdown text, block by block: markup, link targets, HTML and source marks such as `[zj-11]` are
 * stripped (the marks are kept beside the text), code blocks and rules are left out.
 */
export function proseBlocks(markdown: string): Block[] {
  return rawBlocks(withoutHidden(markdown))
    .map(({ kind, line, lines }) => {
      const source = lines.join('\n')
      const marks = [...source.matchAll(SOURCE_MARK)].flatMap((match) => match[1]!.split(/\s*,\s*/))
      return { kind, line, text: plain(source), marks }
    })
    .filter((block) => block.text.trim() !== '' || block.marks.length > 0)
}

function withoutHidden(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->|^(```|~~~)[\s\S]*?^\1/gm, (hidden) => hidden.replace(/[^\n]/g, ''))
}

function rawBlocks(markdown: string): Raw[] {
  const blocks: Raw[] = []
  let open: Raw | undefined
  for (const [index, text] of markdown.split('\n').entries()) {
    const started = startOf(text, index + 1)
    if (started) {
      blocks.push(...started)
      open = started.findLast(({ kind }) => kind === 'item')
    } else if (text.trim() === '') open = undefined
    else if (open) open.lines.push(text.trim())
    else {
      open = { kind: 'paragraph', line: index + 1, lines: [text.trim()] }
      blocks.push(open)
    }
  }
  return blocks
}

function startOf(text: string, line: number): Raw[] | null {
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/.exec(text)
  if (heading) return [{ kind: 'heading', line, lines: [heading[1]!] }]
  if (/^\s*(?:[-*_]\s*){3,}$|^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(text)) return []
  const item = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/.exec(text)
  if (item) return [{ kind: 'item', line, lines: [item[1]!] }]
  if (!/^\s*\|/.test(text)) return null
  const cells = text
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  return cells.map((cell) => ({ kind: 'item', line, lines: [cell.trim()] }))
}

function plain(source: string): string {
  return source
    .replace(SOURCE_MARK, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>\n]+>/g, '')
    .replace(/^>\s?/gm, '')
    .replace(/(\*{1,3}|_{1,3}|~~|`)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|])/g, '$1')
}
