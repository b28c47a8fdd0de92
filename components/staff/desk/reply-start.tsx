import { Button } from '#components/form/button.tsx'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

export type ReplyChoice = { readonly id: string; readonly title: Words; readonly text: string }

type ReplyStartProps = {
  locale: Locale
  /** The language that the person reads. */
  language: Locale
  move: string
  /** The field of the move's form that the words go into. */
  field: string
  action: string
  replies: readonly ReplyChoice[]
  chosen: string
}

/** A reply to start from: without script the page loads again with its words, with it they are put in where one writes. */
export function ReplyStart({ locale, language, move, field, action, replies, chosen }: ReplyStartProps) {
  const t = translator(locale)
  const id = `template-${move}`
  return (
    <form
      className="reply-start"
      method="get"
      action={`${action}#move-${move}`}
      data-start={`${move}-${field}`}
    >
      <input type="hidden" name="move" value={move} />
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('desk.template.label')}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('desk.template.hint', { language: t(`desk.template.languages.${language}`) })}
        </p>
        <select
          className="input"
          id={id}
          name="template"
          defaultValue={chosen}
          aria-describedby={`${id}-hint`}
          required
        >
          <option value="">{t('desk.template.choose')}</option>
          {replies.map((reply) => (
            <option key={reply.id} value={reply.id} data-text={reply.text}>
              {wordsIn(reply.title, locale)}
            </option>
          ))}
        </select>
      </div>
      <Button kind="quiet">{t('desk.template.button')}</Button>
    </form>
  )
}
