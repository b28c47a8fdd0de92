import type { ReactNode } from 'react'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'
import { Hint } from './hint.tsx'

/** What the words of a field are made of; shared by every kind of field. */
export type FieldWords = {
  locale: Locale
  /** Also the id of the first input, where the error summary points. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  isOptional?: boolean
  /** The field is the page's one question: its label is the `h1`. */
  isQuestion?: boolean
}

type InputAria = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** A label, hint and error round one input; the input gets the attributes that tie them together. */
export function Field({ children, ...words }: FieldWords & { children: (aria: InputAria) => ReactNode }) {
  const { id, error, isQuestion } = words
  const label = (
    <label className={isQuestion ? 'label question' : 'label'} htmlFor={id}>
      <LabelWords {...words} />
    </label>
  )
  return (
    <div className={error ? 'field wrong' : 'field'}>
      {isQuestion ? <h1>{label}</h1> : label}
      <FieldNotes {...words} />
      {children({ id, 'aria-describedby': describedBy(words), 'aria-invalid': error ? true : undefined })}
    </div>
  )
}

type FieldGroupProps = FieldWords & {
  /** No input inside has the field's id: the error summary leads to the group itself. */
  ownsId?: boolean
  children: ReactNode
}

/** The same round several inputs: a fieldset whose legend is the label. */
export function FieldGroup({ ownsId, children, ...words }: FieldGroupProps) {
  const { id, error, isQuestion } = words
  return (
    <fieldset
      className={error ? 'field wrong' : 'field'}
      id={ownsId ? id : undefined}
      tabIndex={ownsId ? -1 : undefined}
      aria-describedby={describedBy(words)}
    >
      <legend className={isQuestion ? 'label question' : 'label'}>
        {isQuestion ? (
          <h1 className="label question">
            <LabelWords {...words} />
          </h1>
        ) : (
          <LabelWords {...words} />
        )}
      </legend>
      <FieldNotes {...words} />
      {children}
    </fieldset>
  )
}

function LabelWords({ locale, label, isOptional }: FieldWords) {
  return (
    <>
      {label}
      {isOptional && <span className="optional"> {translator(locale)('form.optional')}</span>}
    </>
  )
}

function FieldNotes({ locale, id, hint, error }: FieldWords) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && (
        <p className="wrong-words" id={`${id}-error`}>
          <span className="sr">{translator(locale)('form.error')} </span>
          {error}
        </p>
      )}
    </>
  )
}

function describedBy({ id, hint, error }: FieldWords): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
