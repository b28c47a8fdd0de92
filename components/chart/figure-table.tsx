import type { ReactNode } from 'react'

export type FigureTableRow = {
  readonly id: string
  readonly name: ReactNode
  readonly cells: readonly ReactNode[]
}

type FigureTableProps = { caption: string; head: readonly string[]; rows: readonly FigureTableRow[] }

/** Numbers in rows; the first column names them. Narrow screens scroll it sideways. */
export function FigureTable({ caption, head, rows }: FigureTableProps) {
  const [first, ...others] = head
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="list figures-table">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((name) => (
              <th className="r" scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td className="r" key={others[i]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
