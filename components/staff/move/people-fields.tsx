import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { workerWords } from '#components/staff/people/worker-words.ts'
import { wordsIn } from '#domain/locale.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

export function AssignFields(context: MoveContext) {
  return <WorkerSelect context={context} />
}

export function HandOverFields(context: MoveContext) {
  const { t } = context.reader
  return (
    <>
      <WorkerSelect context={context} />
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.noteForThem')} rows={3} isOptional />
    </>
  )
}

/** A reason among staff: for standing in, objecting, sealing. */
export function WhyFields(context: MoveContext) {
  return <TextArea {...fieldProps(context, 'text')} label={context.reader.t('move.field.why')} rows={3} />
}

/** Oneself, or, for who gives out the work, a colleague. */
export function StepAsideFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const isLead = caseFile.moves.includes('assign')
  return (
    <>
      {isLead && (
        <Select
          {...fieldProps(context, 'colleague')}
          label={t('move.field.colleague')}
          emptyLabel={t('move.field.colleagueSelf')}
          options={caseFile.workers
            .filter(({ id }) => !caseFile.state.aside.includes(id))
            .map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) }))}
        />
      )}
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.asideWhy')} rows={2} isOptional />
    </>
  )
}

/** Those who work on case files of this unit, but for who has it already. */
function WorkerSelect({ context }: { context: MoveContext }) {
  const { t, locale, caseFile } = context.reader
  const options = caseFile.workers
    .filter(({ id }) => id !== caseFile.state.handlerId && !caseFile.state.aside.includes(id))
    .map((worker) => ({ value: worker.id, label: workerWords(worker, caseFile.names, locale) }))
  return (
    <Select
      {...fieldProps(context, 'handler')}
      label={t('move.field.handler')}
      emptyLabel={t('move.field.handlerChoose')}
      options={options}
    />
  )
}
