import { Field, type FieldWords } from './field.tsx'

type TextAreaProps = FieldWords & { name: string; value?: string; rows?: number }

export function TextArea({ name, value, rows = 6, ...words }: TextAreaProps) {
  return (
    <Field {...words}>
      {(aria) => <textarea {...aria} className="input" name={name} rows={rows} defaultValue={value} />}
    </Field>
  )
}
