import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

/** One refused field: the id of its first input, and what to do about it. */
export type FieldError = { readonly id: string; readonly message: string }

/** On top of a refused form; `#error-summary` in the address brings the reader here without script. */
export function ErrorSummary({ locale, errors }: { locale: Locale; errors: readonly FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div className="error-summary" id="error-summary" tabIndex={-1}>
      <div role="alert">
        <h2>{translator(locale)('form.problem')}</h2>
        <ul>
          {errors.map(({ id, message }) => (
            <li key={id + message}>
              <a href={`#${id}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The words of one field's error, if it has one. */
export function errorOf(errors: readonly FieldError[], id: string): string | undefined {
  return errors.find((error) => error.id === id)?.message
}
