import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { HeldRole } from '#domain/permission/role.ts'
import { formatPlainDay, localDateIn } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'

type Units = ReadonlyMap<string, { readonly name: Words }>

type Account = {
  readonly id: string
  readonly login: string
  readonly name: Words
  readonly unitId: string
  readonly roles: readonly HeldRole[]
  readonly totpEnrolled: boolean
  readonly disabledAt: number | null
}

type AccountTableProps = { locale: Locale; zone: string; units: Units; accounts: readonly Account[] }

/** The accounts that somebody administers. */
export function AccountTable({ locale, zone, units, accounts }: AccountTableProps) {
  const t = translator(locale)
  const title = t('people.admin.title')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="scroll" aria-label={title} tabIndex={0}>
      <table className="list">
        <thead>
          <tr>
            {(['name', 'login', 'unit', 'roles', 'state'] as const).map((name) => (
              <th scope="col" key={name}>
                {t(`people.admin.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <a href={`/staff/admin/accounts/${account.login}`}>{wordsIn(account.name, locale)}</a>
              </th>
              <td>{account.login}</td>
              <td>{unitWords(units, account.unitId, locale)}</td>
              <td>{rolesWords(t, units, account.roles, locale)}</td>
              <td>{stateWords(t, account, zone, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Whether an account works, and what is still to be done. */
export function stateWords(
  t: Translate,
  { disabledAt, totpEnrolled }: Pick<Account, 'disabledAt' | 'totpEnrolled'>,
  zone: string,
  locale: Locale,
): string {
  if (disabledAt !== null)
    return t('people.admin.disabledOn', { day: formatPlainDay(localDateIn(disabledAt, zone), locale) })
  return t(totpEnrolled ? 'people.admin.works' : 'people.admin.noFactor')
}

/** The roles of somebody, unit by unit. */
export function rolesWords(t: Translate, units: Units, roles: readonly HeldRole[], locale: Locale): string {
  const byUnit = Map.groupBy(roles, ({ unitId }) => unitId)
  const words = [...byUnit].map(([unitId, held]) =>
    t('people.admin.rolesFor', {
      unit: unitId === null ? t('people.admin.wholeTown') : unitWords(units, unitId, locale),
      roles: held.map(({ role }) => t(`signIn.roles.${role}`)).join(locale === 'zh' ? '、' : ', '),
    }),
  )
  return words.join(locale === 'zh' ? '；' : '; ')
}

export function unitWords(units: Units, id: string, locale: Locale): string {
  const unit = units.get(id)
  return unit ? wordsIn(unit.name, locale) : id
}
