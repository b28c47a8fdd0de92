import type { ReactNode } from 'react'
import { Button } from '#components/form/button.tsx'
import { Choice } from '#components/form/choice.tsx'
import { FieldGroup } from '#components/form/field.tsx'
import { HiddenKey } from '#components/form/hidden-key.tsx'
import { areaOptions } from '#components/form/question/place-questions.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { Details } from '#components/page/details.tsx'
import { wordsIn } from '#domain/locale.ts'
import type { Service } from '#domain/service/service.ts'
import { type IntakeContext, intakeField } from './intake-context.ts'
import { IntakeMore } from './intake-more.tsx'

const CHANNELS = ['phone', 'counter', 'letter', 'visit'] as const
const MORE = [
  ...['reference', 'notice', 'identity-check', 'helper.name', 'helper.relation', 'helper.phone'],
  ...['helper.consent', 'adjustments', 'adjustments.text'],
]
const DANGERS = ['none', 'life', 'basics'] as const

type IntakeFormProps = {
  context: IntakeContext
  keyValue: string
  services: readonly Service[]
  /** Shown before the button when the person asked before; saving then goes ahead. */
  earlier: ReactNode
}

/** One page for ninety seconds at the phone: what, who, how to reach; the rest may be left empty. */
export function IntakeForm({ context, keyValue, services, earlier }: IntakeFormProps) {
  const { t, locale, town, raw } = context
  const names = services.map(({ slug, title, kind }) => ({
    value: slug,
    label: wordsIn(title, locale),
    group: t(`services.kind.${kind}`),
  }))
  const dangers = DANGERS.map((value) => ({ value, label: t(`staff.intake.dangerOption.${value}`) }))
  const danger = intakeField(context, 'danger')
  const isBegun = (name: string) =>
    (raw[name]?.[0] ?? '') !== '' || context.errors.some(({ id }) => id === name)
  return (
    <form className="intake" method="post" action="/staff/intake/save">
      <HiddenKey value={keyValue} />
      <div className="inline dense">
        <RadioList
          {...danger}
          value={danger.value || 'none'}
          label={t('staff.intake.danger')}
          options={dangers}
        />
      </div>
      <Select
        {...intakeField(context, 'service')}
        label={t('staff.intake.service')}
        emptyLabel={t('staff.intake.notSure')}
        options={names}
      />
      <TextArea
        {...intakeField(context, 'what')}
        label={t('staff.intake.what')}
        hint={t('staff.intake.whatHint')}
        rows={5}
      />
      <div className="abreast">
        <TextInput {...intakeField(context, 'name')} label={t('staff.intake.name')} isOptional />
        <Select
          {...intakeField(context, 'area')}
          label={t('staff.intake.area')}
          emptyLabel={t('staff.intake.areaAny')}
          options={areaOptions(locale, town.areas, true)}
        />
      </div>
      <Reach context={context} />
      <How context={context} />
      <TextInput
        {...intakeField(context, 'identity')}
        label={t('staff.intake.identity')}
        hint={t('staff.intake.identityHint')}
        isOptional
        isCode
      />
      <Details summary={t('staff.intake.more')} open={MORE.some(isBegun)}>
        <IntakeMore context={context} />
      </Details>
      {earlier}
      {earlier && <input type="hidden" name="seen" value="yes" />}
      <Button>{t(earlier ? 'staff.intake.saveAnyway' : 'staff.intake.save')}</Button>
    </form>
  )
}

function Reach({ context }: { context: IntakeContext }) {
  const { t, locale, raw } = context
  const { error } = intakeField(context, 'reach')
  const isTicked = (name: string) => (raw[name]?.[0] ?? '') !== ''
  const wishes = [
    { name: 'reach.comes-by', label: t('staff.intake.comesBy') },
    { name: 'reach.never-call', label: t('staff.intake.neverCall') },
  ]
  return (
    <FieldGroup
      locale={locale}
      id="reach"
      label={t('staff.intake.reach')}
      hint={t('staff.intake.reachHint')}
      error={error}
    >
      <div className="abreast">
        <TextInput
          {...intakeField(context, 'reach.phone')}
          label={t('staff.intake.phone')}
          type="tel"
          isCode
        />
        <TextInput
          {...intakeField(context, 'reach.address')}
          label={t('staff.intake.address')}
          width="full"
        />
        <TextInput {...intakeField(context, 'reach.hours')} label={t('staff.intake.hours')} isOptional />
      </div>
      <div className="abreast dense">
        {wishes.map(({ name, label }) => (
          <Choice
            key={name}
            locale={locale}
            type="checkbox"
            id={name}
            name={name}
            option={{ value: 'yes', label }}
            isChosen={isTicked(name)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function How({ context }: { context: IntakeContext }) {
  const { t } = context
  const channel = intakeField(context, 'channel')
  const language = intakeField(context, 'locale')
  const channels = CHANNELS.map((value) => ({ value, label: t(`staff.intake.channelOption.${value}`) }))
  const languages = [
    { value: 'zh', label: t('staff.intake.chinese') },
    { value: 'en', label: t('staff.intake.english') },
  ]
  return (
    <div className="abreast">
      <Select
        {...channel}
        value={channel.value || 'phone'}
        label={t('staff.intake.channel')}
        options={channels}
      />
      <TextInput
        {...intakeField(context, 'received-on')}
        label={t('staff.intake.received')}
        hint={t('staff.intake.receivedHint')}
        width="medium"
      />
      <TextInput
        {...intakeField(context, 'received-at')}
        label={t('staff.intake.time')}
        hint={t('staff.intake.timeHint')}
        width="short"
      />
      <Select
        {...language}
        value={language.value || 'zh'}
        label={t('staff.intake.locale')}
        options={languages}
      />
    </div>
  )
}
