import type { Prose as ProseText } from './markdown.ts'

/** Text of the town, already made safe by `renderProse`. */
export function Prose({ prose }: { prose: ProseText }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes out of rehype-sanitize
  return <div className="prose" dangerouslySetInnerHTML={{ __html: prose.html }} />
}
