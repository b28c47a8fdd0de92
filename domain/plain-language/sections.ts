import type { Block } from './markdown-blocks.ts'

/** Blocks cut at each heading, the heading first in its section; what stands before the first heading is one too. */
export function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || sections.length === 0) sections.push([])
    sections.at(-1)!.push(block)
  }
  return sections
}
