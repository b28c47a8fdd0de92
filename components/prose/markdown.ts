import type { Root as HtmlRoot } from 'hast'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { type Heading, numberHeadings } from './headings.ts'
import { type MarkWords, replaceMarks } from './marks.ts'

export type Prose = { readonly html: string; readonly headings: readonly Heading[] }

/** No images, no raw HTML, no input: what a policy needs and nothing that loads from elsewhere. */
const SCHEMA = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames?.filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, SCHEMA)
  .freeze()
const writer = unified().use(rehypeStringify).freeze()

/**
 * Turns the Markdown of a policy into safe HTML: `##` headings get ids for the contents list, `[source-id]` marks
 * become small numbers that lead to the source, `[promise]` and `[demo]` become labels.
 */
export function renderProse(markdown: string, words: MarkWords): Prose {
  const tree: HtmlRoot = processor.runSync(processor.parse(markdown))
  replaceMarks(tree, words)
  const headings = numberHeadings(tree)
  return { html: writer.stringify(tree), headings }
}
