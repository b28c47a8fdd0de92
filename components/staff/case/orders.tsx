import { Panel } from '#components/page/panel.tsx'
import type { Order } from '#domain/case-file/state-parts.ts'
import { type Reader, unitName } from './case-view.ts'
import { clockOf, dueDay, orderStory } from './work-facts.ts'

/** Orders of the oversight office that it has not closed: on top of the page. */
export function CaseOrders({ reader }: { reader: Reader }) {
  const { t, caseFile } = reader
  const standing = caseFile.state.orders.filter(({ state }) => state !== 'closed')
  if (standing.length === 0) return null
  const isLate = standing.some((order) => isOverdue(reader, order))
  return (
    <Panel tone={isLate ? 'late' : 'near'} heading={t('work.order.title')}>
      {standing.map((order) => (
        <OrderWords key={order.order} reader={reader} order={order} />
      ))}
    </Panel>
  )
}

function OrderWords({ reader, order }: { reader: Reader; order: Order }) {
  const { t, locale, caseFile } = reader
  const { ordered, answered } = orderStory(reader, order)
  const unit = unitName(caseFile, order.unitId ?? caseFile.state.unitId, locale)
  const day = dueDay(reader, clockOf(reader, `order-${order.order}`)) ?? ''
  const standing =
    order.state === 'answered'
      ? t('work.order.answered', { unit })
      : t(isOverdue(reader, order) ? 'work.order.dueLate' : 'work.order.due', { unit, day })
  return (
    <>
      <p>
        <strong>{t('work.order.number', { number: order.order })}</strong> · {standing}
      </p>
      {ordered && <p className="typed">{ordered.text}</p>}
      {answered && <blockquote className="typed">{answered.text}</blockquote>}
    </>
  )
}

function isOverdue(reader: Reader, { order, state }: Order): boolean {
  return state === 'open' && clockOf(reader, `order-${order}`)?.reading.state === 'missed'
}
