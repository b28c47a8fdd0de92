import { Field, type FieldWords } from './field.tsx'

type FileInputProps = FieldWords & {
  name: string
  /** Kinds that the chooser offers first; what comes is looked at all the same. */
  accept: string
  isMultiple?: boolean
}

/** Chooses files; its form is `multipart/form-data`. */
export function FileInput({ name, accept, isMultiple = false, ...words }: FileInputProps) {
  return (
    <Field {...words}>
      {(aria) => (
        <input
          {...aria}
          className="input wide"
          type="file"
          name={name}
          accept={accept}
          multiple={isMultiple}
        />
      )}
    </Field>
  )
}
