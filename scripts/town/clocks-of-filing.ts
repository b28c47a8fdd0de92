import type { RawTown } from '#adapters/town-folder/raw-town.ts'
import type { ClockOnFile } from '#domain/case-file/clock-on-file.ts'
import { clocksOnFile } from '#domain/case-file/clocks-on-file.ts'
import type { CaseEvent } from '#domain/case-file/event.ts'
import type { Urgency } from '#domain/case-file/words.ts'
import { dateOf } from '#domain/clock/local-day.ts'
import type { ClockSource } from '#domain/clock/rule.ts'
import { dayAt, writeInstant } from '#domain/clock/zone.ts'
import { routeFiling } from '#domain/service/routing.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town, Versioned } from '#domain/town/town.ts'
import { type TownItem, townOfItems } from '#domain/town/town-items.ts'
import { clockBook } from '#usecases/case-file/clock-book.ts'
import { itemsOfTown } from '#usecases/town/items-of-town.ts'

/** A filing that nobody made: what it needs to have clocks. `receivedAt` is UTC ms. */
export type MadeUpFiling = {
  readonly service: Versioned<Service>
  readonly receivedAt: number
  readonly urgency: Urgency
  readonly area: string | null
  readonly unit: string | null
}

/** A clock that a filing starts: `due` a local date, or for hours the instant `dueAt`, written with its offset. */
export type ClockLine = {
  readonly regime: string
  readonly clock: string
  readonly holder: string
  readonly due: string | null
  readonly dueAt: string | null
  readonly source: ClockSource
}

/** The town of a folder, as if it had just been imported. */
export function townInMemory(folder: RawTown): Town {
  return townOfItems(
    1,
    itemsOfTown(folder).map((item) => ({ ...item, version: 1 }) as TownItem),
  )
}

/** The clocks that run from the moment of a filing, as the hall itself would start them. */
export function clocksOfFiling(town: Town, filing: MadeUpFiling): ClockLine[] {
  const events = [filedEvent(town, filing)]
  const { timeZone } = clockBook(town).calendar
  return clocksOnFile(clockBook(town), filing.service.regimes, events, filing.receivedAt).map((clock) =>
    lineOf(clock, timeZone),
  )
}

function lineOf({ regime, clock, rule, reading }: ClockOnFile, zone: string): ClockLine {
  const dueAt = reading.dueAt === null ? null : writeInstant(zone, reading.dueAt)
  const due = reading.measure === 'minutes' ? dueAt : reading.dueOn
  return { regime, clock, holder: rule.holder, due, dueAt, source: rule.source }
}

function filedEvent(town: Town, filing: MadeUpFiling): CaseEvent {
  const { service, receivedAt: at, urgency } = filing
  return {
    number: 1,
    type: 'filed',
    at,
    recordedAt: at,
    by: { kind: 'resident' },
    data: {
      channel: 'web',
      service: service.slug,
      serviceVersion: service.version,
      policyVersions: {},
      kind: service.kind,
      receivedOn: dateOf(dayAt(town.settings.zone, at)),
      unitId: unitOf(town, filing),
      areaId: filing.area,
      urgency,
      helper: false,
      consent: null,
      incomplete: false,
      sealedService: service.publicLevel === 'sealed',
    },
  }
}

function unitOf(town: Town, { service, area, unit }: MadeUpFiling): string {
  if (unit !== null) return unit
  const { by, question, units } = service.routing
  if (by === 'choice') return Object.values(units ?? {})[0] ?? service.routing.to
  const answers = question && area ? { [question]: { type: 'area', area } as const } : {}
  return routeFiling(town, service, answers).unitId
}
