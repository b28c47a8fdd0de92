import type { ReactNode } from 'react'
import type { Locale } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

export type ChoiceOption = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Stands apart below the word "or": "I don't know", "None of these". */
  isApart?: boolean
  /** Fields that belong to this choice, always shown since no script is needed to answer. */
  reveal?: ReactNode
}

type ChoiceProps = {
  locale: Locale
  type: 'radio' | 'checkbox'
  id: string
  name: string
  option: ChoiceOption
  isChosen: boolean
}

/** One line to press: the whole box is the target. */
export function Choice({ locale, type, id, name, option, isChosen }: ChoiceProps) {
  const { value, label, hint, isApart, reveal } = option
  return (
    <>
      {isApart && <p className="or">{translator(locale)('form.or')}</p>}
      <label className="choice">
        <input type={type} id={id} name={name} value={value} defaultChecked={isChosen} />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
      {reveal && <div className="reveal">{reveal}</div>}
    </>
  )
}

/** The first option has the field's own id, so that the error summary leads to it. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`
}
