import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
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

/** Those who work on case files of this unit, but for who has it already. */
function WorkerSelect({ context }: { context: MoveContext }) {
  const { t, locale, caseFile } = context.reader
  const options = caseFile.workers
    .filter(({ id }) => id !== caseFile.state.handlerId)
    .map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) }))
  return (
    <Select
      {...fieldProps(context, 'handler')}
      label={t('move.field.handler')}
      emptyLabel={t('move.field.handlerChoose')}
      options={options}
    />
  )
}
