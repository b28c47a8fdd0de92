import type { CaseEvent, CaseEventOf } from '#domain/case-file/event.ts'
import { isAuthority } from '#domain/case-file/fold.ts'
import type { Leg } from '#domain/case-file/state.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'

type Told = { readonly locale: Locale; readonly town: Town; readonly legs: readonly Leg[] }
type Place = { readonly unitId: string | null; readonly partnerId: string | null }

/** What happened in the work on a request, in plain words for the person; null for everything else. */
export function workLine(told: Told, event: CaseEvent): string | null {
  const { locale, town, legs } = told
  const t = translator(locale)
  switch (event.type) {
    case 'forwarded':
      return forwardedWords(told, event)
    case 'extended':
      return extendedWords(told, event)
    case 'resident-asked':
      return askedWords(told, event)
    case 'leg-added':
      return t('progress.event.legAdded', { place: placeName(told, event.data) })
    case 'leg-answered': {
      const leg = legs.find((one) => one.leg === event.data.leg)
      return leg ? t('progress.event.legAnswered', { place: placeName(told, leg) }) : null
    }
    case 'third-party-started': {
      const { kind, answerBy } = event.data
      const what = t(`progress.event.started.${kind}`)
      return answerBy === null
        ? what
        : t('progress.event.startedBy', { what, day: formatDay(answerBy, locale) })
    }
    case 'third-party-ended':
      return endedWords(told, event)
    case 'handed-to-partner': {
      const place = placeName(told, { unitId: null, partnerId: event.data.partnerId })
      const phone = town.partners.get(event.data.partnerId)?.phone
      return phone
        ? t('progress.event.toPartner', { place, phone })
        : t('progress.event.toPartnerPlain', { place })
    }
    case 'partner-answered':
      return t('progress.event.partnerAnswered', { place: placeName(told, { unitId: null, ...event.data }) })
    case 'given-up':
      return t('progress.event.givenUp')
    case 'settled':
      return t('progress.event.settled', { day: formatDay(event.data.agreedOn, locale) })
    case 'supervised':
      return t('progress.event.supervised', {
        unit: placeName(told, { unitId: event.data.unitId, partnerId: null }),
      })
    case 'supervision-closed':
      return t('progress.event.orderClosed')
    default:
      return null
  }
}

/** The name of a unit or of a body outside of the hall, as a resident reads it. */
export function placeName({ locale, town }: Omit<Told, 'legs'>, { unitId, partnerId }: Place): string {
  const found = unitId === null ? town.partners.get(partnerId ?? '') : town.units.get(unitId)
  return wordsIn(found?.name ?? town.settings.name, locale)
}

function forwardedWords(told: Told, { data }: CaseEventOf<'forwarded'>): string {
  const phone = told.town.units.get(data.toUnitId)?.phones[0]?.number ?? told.town.settings.dutyPhone
  return translator(told.locale)('progress.event.forwarded', {
    unit: placeName(told, { unitId: data.toUnitId, partnerId: null }),
    phone,
  })
}

function extendedWords({ locale }: Told, { data: { dueFrom, dueTo } }: CaseEventOf<'extended'>): string {
  const t = translator(locale)
  if (dueFrom === null || dueTo === null) return t('progress.event.extendedPlain')
  return t('progress.event.extended', { from: formatDay(dueFrom, locale), to: formatDay(dueTo, locale) })
}

/** One thing that was asked for has words of its own. */
function askedWords({ locale }: Told, { data, by }: CaseEventOf<'resident-asked'>): string | null {
  const { answerBy, items: count = 1 } = data
  if (count < 2 || !isAuthority(by)) return null
  const t = translator(locale)
  return answerBy === null
    ? t('progress.event.askedMany', { count })
    : t('progress.event.askedManyBy', { count, day: formatDay(answerBy, locale) })
}

function endedWords(
  { locale }: Told,
  { data: { answered, appraisal } }: CaseEventOf<'third-party-ended'>,
): string {
  const t = translator(locale)
  if (!answered) return t('progress.event.endedSilent')
  return appraisal ? t('progress.event.appraised', { people: appraisal.people }) : t('progress.event.ended')
}
