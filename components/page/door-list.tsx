export type Door = { href: string; title: string; text: string }

/** The ways on from here: a link and a line each, between hairlines. */
export function DoorList({ doors, isColumn = false }: { doors: readonly Door[]; isColumn?: boolean }) {
  return (
    <ul className={isColumn ? 'doors column' : 'doors'}>
      {doors.map(({ href, title, text }) => (
        <li key={href}>
          <a href={href}>{title}</a>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
