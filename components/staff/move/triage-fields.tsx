import { areaOptions } from '#components/form/question/place-questions.tsx'
import { RadioList } from '#components/form/radio-list.tsx'
import { Select } from '#components/form/select.tsx'
import { TextArea } from '#components/form/text-area.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { declineReasonsFor } from '#domain/case-file/outcomes.ts'
import { hasShortReview, isPetition } from '#domain/case-file/regime-traits.ts'
import { PETITION_ROUTES, REVIEW_PROCEDURES, URGENCIES } from '#domain/case-file/words.ts'
import { wordsIn } from '#domain/locale.ts'
import type { DeclineDoor } from '#domain/town/decline-door.ts'
import { formatCitation } from '#i18n/citation.ts'
import { fieldProps, type MoveContext } from './move-context.ts'

export function AcceptFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const { town, service, state } = caseFile
  const asksRoute = isPetition(town, service) && state.route === null
  const asksProcedure = hasShortReview(town, service) && state.partnerId !== null
  const procedures = REVIEW_PROCEDURES.map((value) => ({ value, label: t(`move.procedure.${value}`) }))
  const routes = PETITION_ROUTES.map((route) => ({ value: route, label: t(`staff.route.${route}`) }))
  return (
    <>
      {asksRoute && (
        <RadioList {...fieldProps(context, 'route')} label={t('move.field.route')} options={routes} />
      )}
      {asksProcedure && (
        <RadioList
          {...fieldProps(context, 'procedure')}
          label={t('move.field.procedure')}
          options={procedures}
        />
      )}
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.toResident')} rows={4} />
    </>
  )
}

export function ClassifyFields(context: MoveContext) {
  const { t, caseFile } = context.reader
  const { state, town, service } = caseFile
  const urgency = fieldProps(context, 'urgency')
  const urgencies = URGENCIES.map((value) => ({ value, label: t(`queue.urgency.${value}`) }))
  const routes = PETITION_ROUTES.map((route) => ({ value: route, label: t(`staff.route.${route}`) }))
  return (
    <>
      <RadioList
        {...urgency}
        value={urgency.value || state.urgency}
        label={t('move.field.urgency')}
        options={urgencies}
      />
      {isPetition(town, service) && (
        <Select
          {...fieldProps(context, 'route')}
          label={t('move.field.route')}
          emptyLabel={t('move.field.routeKeep')}
          options={routes}
        />
      )}
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.why')} rows={3} />
    </>
  )
}

export function DeclineFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const options = declineReasonsFor(caseFile.town, caseFile.service).map((door) => ({
    value: door.id,
    label: wordsIn(door.title, locale),
    hint: <DoorWords context={context} door={door} />,
  }))
  return (
    <>
      <RadioList {...fieldProps(context, 'reason')} label={t('move.field.reason')} options={options} />
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.explanation')} rows={4} />
    </>
  )
}

/** What the person is told with a reason: why, by which article, and where the right doors are. */
function DoorWords({ context, door }: { context: MoveContext; door: DeclineDoor }) {
  const { locale } = context.reader
  return (
    <>
      {wordsIn(door.explanation, locale)} {formatCitation(door, locale)}
      {door.doors.map(({ title, where, phone }) => (
        <span key={title.en} className="door">
          {' '}
          → {wordsIn(title, locale)}: {wordsIn(where, locale)} {phone && <PhoneLink phone={phone} />}
        </span>
      ))}
    </>
  )
}

export function ForwardFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const units = [...caseFile.town.units.values()].filter(
    ({ id }) => id !== caseFile.state.unitId && !caseFile.state.notFor.includes(id),
  )
  const options = units.map(({ id, name }) => ({ value: id, label: wordsIn(name, locale) }))
  return (
    <>
      <Select
        {...fieldProps(context, 'unit')}
        label={t('move.field.unit')}
        emptyLabel={t('move.field.unitChoose')}
        options={options}
      />
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.toResident')} rows={4} />
    </>
  )
}

export function CompleteIntakeFields(context: MoveContext) {
  const { t, locale, caseFile } = context.reader
  const units = [...caseFile.town.units.values()].map(({ id, name }) => ({
    value: id,
    label: wordsIn(name, locale),
  }))
  const areas = areaOptions(locale, caseFile.town.areas, false)
  return (
    <>
      <TextArea {...fieldProps(context, 'text')} label={t('move.field.missing')} rows={4} />
      <Select
        {...fieldProps(context, 'area')}
        label={t('move.field.area')}
        emptyLabel={t('move.field.areaKeep')}
        options={areas}
      />
      <Select
        {...fieldProps(context, 'unit')}
        label={t('move.field.unit')}
        emptyLabel={t('move.field.unitKeep')}
        options={units}
      />
    </>
  )
}
