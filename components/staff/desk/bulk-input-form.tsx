import { Button } from '#components/form/button.tsx'
import { errorOf, type FieldError } from '#components/form/error-summary.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { LOCALES, type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { RawFields } from '#domain/service/question/kind.ts'
import type { ReplyTemplate } from '#domain/town/reply-template.ts'
import { translator } from '#i18n/translate.ts'
import type { BulkView } from './bulk-view.ts'

type BulkInputFormProps = {
  locale: Locale
  path: string
  run: BulkView
  /** Who is signed in: named first among those who may have a case file. */
  me: string
  workers: readonly { id: string; name: Words }[]
  templates: readonly ReplyTemplate[]
  /** The reply that was chosen to start from; empty for none. */
  template: string
  /** What was typed, where the form was refused or a reply to start from was chosen; it goes before what is planned. */
  typed: RawFields
  errors: readonly FieldError[]
}

/** Which field of the form was left out, as its page says it. */
export function bulkErrors(locale: Locale, wrong: string): FieldError[] {
  const t = translator(locale)
  if (wrong === 'handler') return [{ id: 'handler', message: t('desk.bulk.handlerNeeded') }]
  if (wrong === 'tag') return [{ id: 'tag', message: t('desk.bulk.tagNeeded') }]
  return wrong.startsWith('text-') ? [{ id: 'text-zh', message: t('desk.bulk.textNeeded') }] : []
}

/** What is to be done with the case files that were chosen. */
export function BulkInputForm(props: BulkInputFormProps) {
  const { locale, path, run } = props
  const t = translator(locale)
  return (
    <section aria-labelledby="what">
      <h2 id="what">{t('desk.bulk.what')}</h2>
      <form method="post" action={`${path}/plan`}>
        {run.act === 'reply' && <TemplateChoice {...props} />}
        {run.act === 'assign' && <HandlerField {...props} />}
        {run.act === 'tag' && <TagField {...props} />}
        {run.act === 'reply' && <ReplyFields {...props} />}
        <Button>{t('desk.bulk.preview')}</Button>
      </form>
    </section>
  )
}

function HandlerField({ locale, run, me, workers, typed, errors }: BulkInputFormProps) {
  const t = translator(locale)
  const options = workers
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
    .map(({ id, name }) => ({
      value: id,
      label: id === me ? t('desk.bulk.me', { name: wordsIn(name, locale) }) : wordsIn(name, locale),
    }))
  return (
    <Select
      locale={locale}
      id="handler"
      name="handler"
      label={t('desk.bulk.handler')}
      error={errorOf(errors, 'handler')}
      value={typed.handler?.[0] || run.input.handlerId || (options[0]?.value === me ? me : '')}
      emptyLabel={t('desk.bulk.handlerNeeded')}
      options={options}
    />
  )
}

function TagField({ locale, run, typed, errors }: BulkInputFormProps) {
  return (
    <TextInput
      locale={locale}
      id="tag"
      name="tag"
      label={translator(locale)('desk.bulk.tag')}
      error={errorOf(errors, 'tag')}
      value={typed.tag?.[0] ?? run.input.tag}
    />
  )
}

function ReplyFields({ locale, run, templates, template, typed, errors }: BulkInputFormProps) {
  const t = translator(locale)
  const chosen = templates.find(({ id }) => id === template)
  return (
    <>
      <p className="soft">{t('desk.bulk.textHint')}</p>
      {LOCALES.toReversed().map((language) => (
        <TextArea
          key={language}
          locale={locale}
          id={`text-${language}`}
          name={`text-${language}`}
          label={t(`desk.bulk.text.${language}`)}
          error={errorOf(errors, `text-${language}`)}
          value={startingWith(
            typed[`text-${language}`]?.[0] ?? run.input.texts[language],
            chosen ? wordsIn(chosen.text, language) : '',
          )}
          rows={7}
        />
      ))}
    </>
  )
}

/** A reply comes after what stands there already, once, and never over it. */
function startingWith(typed: string, reply: string): string {
  const text = typed.replaceAll('\r\n', '\n')
  if (reply === '' || text.includes(reply)) return text
  return text.trim() === '' ? reply : `${text.trimEnd()}\n\n${reply}`
}

/** A reply to start from. Choosing one loads the page again, with its words after those typed. */
function TemplateChoice({ locale, templates, template }: BulkInputFormProps) {
  const t = translator(locale)
  const fitting = templates.filter(({ moves }) => moves.includes('message'))
  return (
    <div className="reply-start">
      <Select
        locale={locale}
        id="template"
        name="template"
        label={t('desk.template.label')}
        value={template}
        emptyLabel={t('desk.template.choose')}
        options={fitting.map(({ id, title }) => ({ value: id, label: wordsIn(title, locale) }))}
      />
      <Button kind="quiet" name="start" value="yes">
        {t('desk.template.button')}
      </Button>
    </div>
  )
}
