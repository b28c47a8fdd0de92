import type { HTMLAttributes } from 'react'
import { Field, type FieldWords } from './field.tsx'

type TextInputProps = FieldWords & {
  name: string
  value?: string
  type?: 'text' | 'search' | 'email' | 'tel' | 'password'
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  autoComplete?: string
  /** How long the usual answer is; `full` takes the whole line. */
  width?: 'short' | 'medium' | 'usual' | 'full'
  /** Codes and numbers: no spelling marks, no capitals added. */
  isCode?: boolean
}

const WIDTHS = { short: 'input short', medium: 'input medium', usual: 'input', full: 'input wide' }

export function TextInput(props: TextInputProps) {
  const { name, value, type = 'text', inputMode, autoComplete, width = 'usual', isCode, ...words } = props
  return (
    <Field {...words}>
      {(aria) => (
        <input
          {...aria}
          className={WIDTHS[width]}
          type={type}
          name={name}
          defaultValue={value}
          inputMode={inputMode}
          autoComplete={autoComplete}
          spellCheck={isCode ? false : undefined}
          autoCapitalize={isCode ? 'none' : undefined}
        />
      )}
    </Field>
  )
}
