import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import type { CaseEvent, EventText } from '#domain/case-file/event.ts'
import type { Move } from '#domain/case-file/move.ts'
import type { Relation } from '#domain/case-file/relations.ts'
import type { CaseState } from '#domain/case-file/state.ts'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { Translate } from '#i18n/translate.ts'

export type EventView = { readonly event: CaseEvent; readonly text: EventText | null }

/** Somebody who may be given work; `away` is null for who is here today. */
export type Colleague = {
  readonly id: string
  readonly name: Words
  readonly away: { readonly until: string; readonly deputyId: string } | null
}

/** A case file as its page for staff shows it. */
export type CaseView = {
  readonly town: Town
  readonly service: Service
  readonly reference: string
  /** The language of the person. */
  readonly locale: Locale
  readonly title: string
  readonly state: CaseState
  readonly clocks: readonly ClockOnFile[]
  readonly answers: Answers
  readonly withheld: readonly string[]
  readonly timeline: readonly EventView[]
  readonly relations: readonly Relation[]
  readonly samePerson: readonly {
    readonly reference: string
    readonly service: string
    readonly receivedOn: string
  }[]
  readonly moves: readonly Move[]
  readonly names: ReadonlyMap<string, Words>
  readonly workers: readonly Colleague[]
  /** Who may go on a visit for its unit. */
  readonly visitors: readonly Colleague[]
  readonly now: number
  readonly today: string
}

/** What every part of the page needs beside the case file. */
export type Reader = { readonly locale: Locale; readonly t: Translate; readonly caseFile: CaseView }

export function unitName({ town }: Pick<CaseView, 'town'>, unitId: string | null, locale: Locale): string {
  const unit = unitId === null ? undefined : town.units.get(unitId)
  return unit ? wordsIn(unit.name, locale) : (unitId ?? '')
}

export function staffName({ caseFile, locale, t }: Reader, staffId: string | null): string {
  const name = staffId === null ? undefined : caseFile.names.get(staffId)
  return name ? wordsIn(name, locale) : t('staff.by.unknown')
}

export function clockName({ town }: Pick<CaseView, 'town'>, clock: string, locale: Locale): string {
  const rule = town.clockRules.get(clock)
  return rule ? wordsIn(rule.title, locale) : clock
}

export function partnerName({ caseFile, locale }: Reader, id: string): string {
  const partner = caseFile.town.partners.get(id)
  return partner ? wordsIn(partner.name, locale) : id
}

type Place = { readonly unitId: string | null; readonly partnerId: string | null }

export function placeName(reader: Reader, { unitId, partnerId }: Place): string {
  if (unitId !== null) return unitName(reader.caseFile, unitId, reader.locale)
  return partnerId === null ? '' : partnerName(reader, partnerId)
}
