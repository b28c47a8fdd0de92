import { FilesField } from '#components/case-file/files-field.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { fieldProps, type MoveContext } from './move-context.ts'

/** A file for the person or among staff. Whoever may not write to the person chooses nothing: it stays among staff. */
export function AttachFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const { id, error, locale } = fieldProps(context, 'files')
  const readers = fieldProps(context, 'readers')
  const offered = caseFile.moves.includes('message') ? (['resident', 'staff'] as const) : (['staff'] as const)
  return (
    <>
      <FilesField locale={locale} id={id} error={error} isAgain={context.problems.length > 0} />
      <TextInput {...fieldProps(context, 'text')} label={t('attach.field.shows')} width="full" isOptional />
      <RadioList
        {...readers}
        value={readers.value || (offered.length === 1 ? 'staff' : '')}
        label={t('attach.field.readers')}
        options={offered.map((value) => ({ value, label: t(`attach.readers.${value}`) }))}
      />
    </>
  )
}
