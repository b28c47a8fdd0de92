import { parseArgs } from 'node:util'
import { settings } from '#config/env.ts'
import type { Urgency } from '#domain/case-file/words.ts'
import { readMoment } from '#domain/clock/read-moment.ts'
import { isInRange } from '#domain/clock/zone.ts'
import type { Town } from '#domain/town/town.ts'
import { clocksOfFiling, type MadeUpFiling, townInMemory } from './clocks-of-filing.ts'
import type { Command } from './main.ts'
import { townOfFolder } from './town-of-folder.ts'

const NEEDS: Readonly<Record<string, Urgency>> = { danger: 'life', today: 'basics' }

const HELP = `npm run --silent town -- clocks --service SLUG --received TIME [options]

Prints the clocks that a filing would start, one JSON line each: regime, clock, holder, due, dueAt, source.
\`due\` is a local date for clocks of days and months, an instant for clocks of hours; \`dueAt\` the instant at which it
has passed. Reads the town folder; no hall needs to be open.

  --service SLUG   a service of the town
  --received TIME  an instant with its offset (2026-09-16T19:40:00+08:00), or a local date and time, or a local date
  --need danger    danger to life; today: no food, medicine or bed today
  --area ID        the place that the filing names; where left out, a service that goes by place goes to its fallback
  --unit ID        the unit that gets it, whatever the service says; where both are left out, a service that goes by a
                   choice goes to the first unit that it names`

/** Prints the clocks that a filing would start. */
export const clocks: Command = {
  usage: 'clocks --service SLUG --received TIME [--need danger|today] [--area ID] [--unit ID]',
  async run(args) {
    if (args.includes('--help')) {
      console.log(HELP)
      return 0
    }
    const words = readWords(args)
    if ('sentence' in words) return refuse(words.sentence)
    const folder = townOfFolder(settings().townDir)
    if (!folder) return 1
    const town = townInMemory(folder)
    const filing = readFiling(town, words)
    if ('sentence' in filing) return refuse(filing.sentence)
    for (const clock of clocksOfFiling(town, filing)) console.log(JSON.stringify(clock))
    return 0
  },
}

type Words = Readonly<Partial<Record<'service' | 'received' | 'need' | 'area' | 'unit', string>>>
type Refused = { readonly sentence: string }

function readWords(args: readonly string[]): Words | Refused {
  const text = { type: 'string' } as const
  const options = { service: text, received: text, need: text, area: text, unit: text }
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    return { sentence: error instanceof Error ? error.message : String(error) }
  }
}

function readFiling(
  town: Town,
  { service: slug, received, need, area, unit }: Words,
): MadeUpFiling | Refused {
  if (slug === undefined) return { sentence: '--service is missing: name a service of the town.' }
  const service = town.services.get(slug)
  if (!service)
    return {
      sentence: `There is no service “${slug}”. What there is: ${[...town.services.keys()].join(', ')}.`,
    }
  if (received === undefined) return { sentence: '--received is missing: write when it was received.' }
  const receivedAt = momentOf(town, received)
  if (receivedAt === null)
    return {
      sentence: `--received ${received} is no time: write it as 2026-09-16T19:40:00+08:00 or 2026-09-16.`,
    }
  if (!isInRange(receivedAt))
    return { sentence: `--received ${received}: write a time between 1900 and 2199.` }
  if (need !== undefined && !Object.hasOwn(NEEDS, need))
    return { sentence: `--need ${need} is none: write danger or today.` }
  if (area !== undefined && !town.areas.has(area)) return { sentence: `There is no area “${area}”.` }
  if (unit !== undefined && !town.units.has(unit)) return { sentence: `There is no unit “${unit}”.` }
  return {
    service,
    receivedAt,
    urgency: need ? NEEDS[need]! : 'none',
    area: area ?? null,
    unit: unit ?? null,
  }
}

function momentOf({ settings: { zone } }: Town, text: string): number | null {
  try {
    return readMoment(zone, text)
  } catch {
    return null
  }
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}
