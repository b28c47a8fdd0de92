import type { RowWords } from './row-words.ts'

/** Called, not mounted: a list of 25 lines is drawn hundreds of times a second, and every element counts. */
export function queueRow(row: RowWords, canChoose: boolean) {
  const { id, reference, href, choose, asked, service, urgency, unit, stands, strip, closedOn } = row
  return (
    <tr key={id}>
      {canChoose && (
        <td>
          <input type="checkbox" name="case" value={reference} aria-label={choose} />
        </td>
      )}
      <td>
        <a className="asked" href={href}>
          {asked}
        </a>
        <span className="soft">
          {reference + service}
          {urgency && ' · '}
          {urgency && <span className={urgency.isHurt ? 'pill late' : 'pill near'}>{urgency.words}</span>}
        </span>
      </td>
      <td>
        {unit}
        <span className="soft">{stands}</span>
      </td>
      <td>{strip && <span className={strip.className} role="img" aria-label={strip.words} />}</td>
      <td className="r">
        {closedOn ?? <span className={`pill ${row.tone}`}>{row.left}</span>}
        {closedOn === null && row.on !== '' && <span className="soft">{row.on}</span>}
      </td>
    </tr>
  )
}
