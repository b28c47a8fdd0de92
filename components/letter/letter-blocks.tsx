import type { LetterBlock } from '#i18n/letter/letter-block.ts'

type LetterBlocksProps = { id: string; blocks: readonly LetterBlock[]; isMain: boolean }

/** The pieces of one part; the headings of a part that is not the main one stand one level lower. */
export function LetterBlocks({ id, blocks, isMain }: LetterBlocksProps) {
  return [...blocks.entries()].map(([place, block]) => (
    <Block key={`${id}-${place}`} block={block} isMain={isMain} />
  ))
}

function Block({ block, isMain }: { block: LetterBlock; isMain: boolean }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={isMain ? block.level : block.level + 1} text={block.text} />
    case 'paragraph':
      return <p className={LOOKS[block.look ?? 'plain']}>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'day':
      return (
        <p className="letter-day">
          <span>{block.label}</span> <strong>{block.text}</strong>
        </p>
      )
    case 'rows':
      return (
        <dl className="letter-rows">
          {block.rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'signature':
      return <p className="letter-signature typed">{block.lines.join('\n')}</p>
  }
}

const LOOKS = { plain: undefined, typed: 'typed', small: 'small', name: 'letter-name' } as const

function Heading({ level, text }: { level: number; text: string }) {
  if (level === 1) return <h1>{text}</h1>
  return level === 2 ? <h2>{text}</h2> : <h3>{text}</h3>
}
