import { Button } from '#components/form/button.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { Select } from '#components/form/select.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { workerWords } from '#components/staff/people/worker-words.ts'
import type { Locale, Words } from '#domain/locale.ts'
import { translator } from '#i18n/translate.ts'

type CaseloadFormProps = {
  locale: Locale
  keyValue: string
  workers: readonly { id: string; name: Words; away: { until: string; deputyId: string } | null }[]
  names: ReadonlyMap<string, Words>
  /** Somebody was not chosen. */
  isWrong: boolean
}

/** Hands everything that one person handles over to another. */
export function CaseloadForm({ locale, keyValue, workers, names, isWrong }: CaseloadFormProps) {
  const t = translator(locale)
  const options = workers.map((worker) => ({ value: worker.id, label: workerWords(worker, names, locale) }))
  return (
    <section className="group" id="caseload" aria-labelledby="caseload-title">
      <h2 id="caseload-title">{t('queue.caseload.title')}</h2>
      <p className="soft">{t('queue.caseload.hint')}</p>
      <form method="post" action="/staff/caseload">
        <HiddenKey value={keyValue} />
        {(['from', 'to'] as const).map((name) => (
          <Select
            key={name}
            locale={locale}
            id={`caseload-${name}`}
            label={t(`queue.caseload.${name}`)}
            error={isWrong ? t('queue.caseload.needed') : undefined}
            name={name}
            emptyLabel={t('queue.caseload.choose')}
            options={options}
          />
        ))}
        <TextInput
          locale={locale}
          id="caseload-text"
          label={t('queue.caseload.text')}
          name="text"
          width="full"
          isOptional
        />
        <Button kind="quiet">{t('queue.caseload.button')}</Button>
      </form>
    </section>
  )
}
