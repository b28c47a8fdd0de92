import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { StaffAct } from '#domain/people/staff-act.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import { formatInstant } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { rolesWords } from './account-table.tsx'

type LogLine = {
  readonly id: string
  readonly at: number
  readonly byId: string | null
  readonly staffId: string
  readonly act: StaffAct
  readonly data: Readonly<Record<string, unknown>>
}

type StaffLogTableProps = {
  locale: Locale
  zone: string
  units: ReadonlyMap<string, { readonly name: Words }>
  names: ReadonlyMap<string, Words>
  lines: readonly LogLine[]
}

/** What was done to accounts: when, by whom, to whom, what. */
export function StaffLogTable({ locale, zone, units, names, lines }: StaffLogTableProps) {
  const t = translator(locale)
  if (lines.length === 0) return <p className="soft">{t('people.log.none')}</p>
  const nameOf = (id: string | null) => {
    const name = id === null ? undefined : names.get(id)
    return name ? wordsIn(name, locale) : t('people.log.system')
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="scroll" aria-label={t('people.log.title')} tabIndex={0}>
      <table className="list">
        <thead>
          <tr>
            {(['when', 'who', 'whom', 'what'] as const).map((name) => (
              <th scope="col" key={name}>
                {t(`people.log.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>{formatInstant(line.at, zone, locale)}</td>
              <td>{nameOf(line.byId)}</td>
              <td>{nameOf(line.staffId)}</td>
              <td>
                {t(`people.log.act.${line.act}`, {
                  roles: rolesWords(t, units, rolesOf(line.data.after), locale),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function rolesOf(value: unknown): readonly HeldRole[] {
  return Array.isArray(value) ? (value as readonly HeldRole[]) : []
}
