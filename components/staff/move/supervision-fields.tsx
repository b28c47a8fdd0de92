import { RadioList } from '#components/form/radio-list.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { TextInput } from '#components/form/text-input.tsx'
import { orderStory } from '#components/staff/case/work-facts.ts'
import type { Order } from '#domain/case-file/state-parts.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

const RULE = 'supervision-order'

export function SuperviseFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const count = caseFile.town.clockRules.get(RULE)?.period.count ?? 1
  return (
    <>
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.orderText')} rows={4} />
      <TextInput
        {...fieldProps(context, 'days')}
        label={t('work.field.orderDays')}
        hint={t('work.field.orderDaysHint', { count })}
        width="short"
        isOptional
      />
    </>
  )
}

export function AnswerOrderFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  return (
    <>
      <OrderChoice context={context} orders={caseFile.state.orders.filter(({ state }) => state === 'open')} />
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.orderAnswer')} rows={4} />
    </>
  )
}

export function CloseOrderFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  return (
    <>
      <OrderChoice
        context={context}
        orders={caseFile.state.orders.filter(({ state }) => state !== 'closed')}
      />
      <TextArea {...fieldProps(context, 'text')} label={t('work.field.orderEnd')} rows={3} />
    </>
  )
}

/** One order stands chosen; each shows what it says. */
function OrderChoice({ context, orders }: { context: MoveContext; orders: readonly Order[] }) {
  const { reader } = context
  const { t } = reader
  const order = fieldProps(context, 'order')
  const options = orders.map((one) => ({
    value: `${one.order}`,
    label: t('work.order.number', { number: one.order }),
    hint: orderStory(reader, one).ordered?.text,
  }))
  return (
    <RadioList
      {...order}
      value={order.value || (options[0]?.value ?? '')}
      label={t('work.field.order')}
      options={options}
    />
  )
}
