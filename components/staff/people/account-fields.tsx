import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { Select } from '#components/form/select.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import type { Locale, Words } from '#domain/locale.ts'
import { type HeldRole, ROLES } from '#domain/permission/role.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import { translator } from '#i18n/translate.ts'
import { unitWords } from './account-table.tsx'

export type AccountContext = {
  readonly locale: Locale
  readonly units: ReadonlyMap<string, { readonly name: Words }>
  /** Units for which this admin may place people and give roles. */
  readonly unitIds: readonly string[]
  readonly isTownAdmin: boolean
  readonly raw: RawFields
  readonly errors: readonly FieldError[]
}

type Details = { readonly name: Words; readonly unitId: string; readonly locale: string }

/** Names in both languages, unit and language. */
export function DetailsFields({ context, details }: { context: AccountContext; details: Details | null }) {
  const { locale, units, unitIds, raw, errors } = context
  const t = translator(locale)
  const before = {
    nameEn: details?.name.en ?? '',
    nameZh: details?.name['zh-Hans'] ?? '',
    unit: details?.unitId ?? '',
    language: details?.locale ?? 'zh',
  }
  const field = (name: keyof typeof before) => ({
    locale,
    id: name,
    name,
    label: t(`people.admin.${name}`),
    value: raw[name]?.[0] ?? before[name],
    error: errorOf(errors, name),
  })
  return (
    <>
      <TextInput {...field('nameEn')} />
      <TextInput {...field('nameZh')} />
      <Select
        {...field('unit')}
        emptyLabel={t('people.admin.choose')}
        options={unitIds.map((id) => ({ value: id, label: unitWords(units, id, locale) }))}
      />
      <Select
        {...field('language')}
        options={[
          { value: 'zh', label: t('people.admin.chinese') },
          { value: 'en', label: t('people.admin.english') },
        ]}
      />
    </>
  )
}

/** One line a role: which, and for which unit. Three empty lines follow. */
export function RoleFields({
  context,
  roles,
  lines,
  isTitled = false,
}: {
  context: AccountContext
  roles: readonly HeldRole[]
  lines: number
  /** A heading says already what these are. */
  isTitled?: boolean
}) {
  const { locale, units, unitIds, isTownAdmin, raw, errors } = context
  const t = translator(locale)
  const shown = Math.min(lines, Math.max(roles.length + 3, 4))
  const unitOptions = [
    ...(isTownAdmin ? [{ value: '*', label: t('people.admin.wholeTown') }] : []),
    ...unitIds.map((id) => ({ value: id, label: unitWords(units, id, locale) })),
  ]
  const roleOptions = ROLES.map((role) => ({ value: role, label: t(`signIn.roles.${role}`) }))
  return (
    <fieldset className="field">
      <legend className={isTitled ? 'sr' : 'label'}>{t('people.admin.roles')}</legend>
      <p className="hint">{t('people.admin.rolesHint')}</p>
      {Array.from({ length: shown }, (_, i) => {
        const held = roles[i]
        const typed = (name: string, before: string) => raw[`${name}.${i}`]?.[0] ?? before
        return (
          <div className="pair" key={`${String(i)}-${held?.role ?? ''}`}>
            <Select
              locale={locale}
              id={`role.${i}`}
              name={`role.${i}`}
              label={t('people.admin.roleN', { n: i + 1 })}
              emptyLabel={t('people.admin.noRole')}
              value={typed('role', held?.role ?? '')}
              error={errorOf(errors, `role.${i}`)}
              options={roleOptions}
            />
            <Select
              locale={locale}
              id={`unit.${i}`}
              name={`unit.${i}`}
              label={t('people.admin.unitN', { n: i + 1 })}
              emptyLabel={t('people.admin.choose')}
              value={typed('unit', held ? (held.unitId ?? '*') : '')}
              options={unitOptions}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
