import { resolve } from 'node:path'
import { readTownFolder } from '#adapters/town-folder/read-town-folder.ts'
import { residenceIn } from '#domain/town/area.ts'

const reading = readTownFolder(resolve(import.meta.dirname, '..'))
if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
export const { town } = reading
const byId = <T extends { id: string }>(items: readonly { value: T }[]) =>
  new Map(items.map(({ value }) => [value.id, value]))
export const areas = byId(town.areas)
export const units = byId(town.units)
/** What clocks of the demo town are read by. */
export const book = {
  calendar: town.calendars.find(({ id }) => id === town.settings.value.calendar)!.value,
  clockRules: byId(town.clockRules),
  regimes: byId(town.regimes),
  escalations: new Map(),
  commonRegimes: town.settings.value.commonRegimes,
  residenceOf: (areaId: string | null) => residenceIn(areas, areaId ?? ''),
  startOfDate: (date: string) => Date.parse(`${date}T00:00:00+08:00`),
  isPetitionOffice: (unitId: string) => units.get(unitId)?.petitionOffice === true,
}
