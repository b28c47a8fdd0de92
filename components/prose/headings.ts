import type { Element, Nodes, Root } from 'hast'

export type Heading = { readonly id: string; readonly text: string }

/** Gives the second-level headings ids `part-1`, `part-2` …, the same in both languages, and lists them. */
export function numberHeadings(tree: Root): Heading[] {
  const headings = tree.children.filter(
    (node): node is Element => node.type === 'element' && node.tagName === 'h2',
  )
  return headings.map((heading, index) => {
    const id = `part-${index + 1}`
    heading.properties.id = id
    return { id, text: textOf(heading) }
  })
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
