import { Facts } from '#components/page/facts.tsx'
import { Pill } from '#components/page/pill.tsx'
import { wordsIn } from '#domain/locale.ts'
import { areaPath } from '#domain/town/area.ts'
import { formatInstant, formatPlainDay } from '#i18n/dates.ts'
import { type Reader, staffName, unitName } from './case-view.ts'

const A_DAY = 86_400_000

/** The summary on top: what is asked, where it stands, who has it. */
export function CaseHead({ reader }: { reader: Reader }) {
  const { t, locale, caseFile } = reader
  const { state, service, reference, title } = caseFile
  const isHurt = state.urgency === 'life' || state.urgency === 'basics'
  return (
    <>
      <p className="steps">
        <span className="num">{reference}</span> · {wordsIn(service.title, locale)}
      </p>
      <h1>{title || wordsIn(service.title, locale)}</h1>
      <p className="pills">
        <Pill tone="rest">{t(`queue.stage.${state.stage}`)}</Pill>
        {state.urgency !== 'none' && (
          <Pill tone={isHurt ? 'late' : 'near'}>{t(`queue.urgency.${state.urgency}`)}</Pill>
        )}
        {state.incomplete && <Pill tone="near">{t('staff.case.incomplete')}</Pill>}
        {state.sealed && <Pill tone="late">{t('staff.case.sealed')}</Pill>}
        {state.helper && <Pill tone="rest">{t('staff.case.helper')}</Pill>}
      </p>
    </>
  )
}

/** Where it is, who has it, how and when it came. */
export function CaseFacts({ reader }: { reader: Reader }) {
  const { t, locale, caseFile } = reader
  const { state, town } = caseFile
  const area = state.areaId === null ? [] : areaPath(town.areas, state.areaId)
  return (
    <Facts
      rows={[
        { label: t('staff.case.unit'), value: unitName(caseFile, state.unitId, locale) },
        {
          label: t('staff.case.handler'),
          value: state.handlerId === null ? t('staff.case.nobody') : staffName(reader, state.handlerId),
        },
        ...(area.length > 0
          ? [
              {
                label: t('staff.case.area'),
                value: area.map(({ name }) => wordsIn(name, locale)).join(' · '),
              },
            ]
          : []),
        ...(state.route === null
          ? []
          : [{ label: t('staff.case.route'), value: t(`staff.route.${state.route}`) }]),
        { label: t('staff.case.channel'), value: t(`staff.channel.${state.channel}`) },
        { label: t('staff.case.received'), value: receivedWords(reader) },
      ]}
    />
  )
}

function receivedWords({ t, locale, caseFile }: Reader): string {
  const { receivedOn, recordedAt, filedAt } = caseFile.state
  const day = formatPlainDay(receivedOn, locale)
  if (recordedAt - filedAt < A_DAY) return day
  const instant = formatInstant(recordedAt, caseFile.town.settings.zone, locale)
  return `${day}${locale === 'zh' ? '，' : ', '}${t('staff.case.recordedLater', { instant })}`
}
