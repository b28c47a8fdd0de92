import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { IDENTITY_CHECKS } from '#domain/case-file/words.ts'
import { wordsIn } from '#domain/locale.ts'
import { CONSENTS } from '#domain/service/question/helper.ts'
import { type IntakeContext, intakeField } from './intake-context.ts'

/** A review or an objection, a helper with the person's consent, and what everybody has to keep to. */
export function IntakeMore({ context }: { context: IntakeContext }) {
  const { t, locale, town, raw } = context
  const adjustments = [...town.services.values()]
    .flatMap(({ questions }) => questions)
    .find(({ id, standard }) => standard && id === 'adjustments')
  const wishes = adjustments?.type === 'choices' ? adjustments.choices : []
  const checks = IDENTITY_CHECKS.map((value) => ({ value, label: t(`move.check.${value}`) }))
  const consents = CONSENTS.map((value) => ({ value, label: t(`question.term.consent.${value}`) }))
  return (
    <>
      <div className="abreast">
        <TextInput
          {...intakeField(context, 'reference')}
          label={t('staff.intake.reference')}
          hint={t('staff.intake.referenceHint')}
          isOptional
          isCode
        />
        <TextInput
          {...intakeField(context, 'notice')}
          label={t('notice.intake.code')}
          hint={t('notice.intake.codeHint')}
          isOptional
          isCode
        />
        <Select
          {...intakeField(context, 'identity-check')}
          label={t('move.field.identityCheck')}
          emptyLabel="–"
          options={checks}
        />
      </div>
      <div className="abreast">
        <TextInput {...intakeField(context, 'helper.name')} label={t('staff.intake.helperName')} isOptional />
        <TextInput
          {...intakeField(context, 'helper.relation')}
          label={t('staff.intake.helperRelation')}
          isOptional
        />
        <TextInput
          {...intakeField(context, 'helper.phone')}
          label={t('staff.intake.helperPhone')}
          type="tel"
          isOptional
          isCode
        />
        <Select
          {...intakeField(context, 'helper.consent')}
          label={t('staff.intake.consent')}
          emptyLabel="–"
          options={consents}
        />
      </div>
      <div className="dense">
        <CheckboxList
          locale={locale}
          id="adjustments"
          label={t('staff.intake.adjustments')}
          name="adjustments"
          values={raw.adjustments}
          options={wishes.map(({ value, title }) => ({ value, label: wordsIn(title, locale) }))}
        />
      </div>
      <TextInput
        {...intakeField(context, 'adjustments.text')}
        label={t('staff.intake.adjustmentsText')}
        width="full"
        isOptional
      />
    </>
  )
}
