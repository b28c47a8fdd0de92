import { Field, type FieldWords } from './field.tsx'

type SelectProps = FieldWords & {
  name: string
  value?: string
  /** The first line, with an empty value: "Choose one". */
  emptyLabel?: string
  options: readonly { value: string; label: string; group?: string }[]
}

export function Select({ name, value, emptyLabel, options, ...words }: SelectProps) {
  const groups = Map.groupBy(options, (option) => option.group)
  return (
    <Field {...words}>
      {(aria) => (
        <select {...aria} className="input" name={name} defaultValue={value}>
          {emptyLabel && <option value="">{emptyLabel}</option>}
          {[...groups].map(([group, members]) =>
            group ? (
              <optgroup key={group} label={group}>
                <Options options={members} />
              </optgroup>
            ) : (
              <Options key="" options={members} />
            ),
          )}
        </select>
      )}
    </Field>
  )
}

function Options({ options }: { options: SelectProps['options'] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
