import { calendarSchema } from '#domain/clock/calendar.ts'
import { clockRuleSchema } from '#domain/clock/rule.ts'
import { serviceSchema } from '#domain/service/service.ts'
import { standardQuestionsSchema } from '#domain/service/standard-questions.ts'
import { areaSchema } from '#domain/town/area.ts'
import { declineDoorSchema } from '#domain/town/decline-door.ts'
import { emergencySchema } from '#domain/town/emergency.ts'
import { escalationSchema } from '#domain/town/escalation.ts'
import { letterTemplateSchema } from '#domain/town/letter-template.ts'
import { outcomeSchema } from '#domain/town/outcome.ts'
import { partnerSchema } from '#domain/town/partner.ts'
import { personSchema } from '#domain/town/person.ts'
import { regimeSchema } from '#domain/town/regime.ts'
import { replyTemplateSchema } from '#domain/town/reply-template.ts'
import { decisionRightSchema } from '#domain/town/right.ts'
import { settingsSchema } from '#domain/town/settings.ts'
import { unitSchema } from '#domain/town/unit.ts'
import { type FolderReader, namesIn, readFolder, readList, readOne } from './folder-reader.ts'
import type { TownProblem } from './problem.ts'
import type { RawTown } from './raw-town.ts'
import { readPolicies } from './read-policies.ts'

export type TownReading = { ok: true; town: RawTown } | { ok: false; problems: TownProblem[] }

/** Reads a whole town folder. Every mistake of form is named in one run; references are checked by `checkTown`. */
export function readTownFolder(dir: string): TownReading {
  const reader: FolderReader = { dir, problems: [] }
  const single = {
    settings: readOne(reader, 'town.yaml', settingsSchema),
    emergency: readOne(reader, 'emergency.yaml', emergencySchema),
    standardQuestions: readOne(reader, 'standard-questions.yaml', standardQuestionsSchema),
  }
  const many = {
    units: readList(reader, 'units.yaml', unitSchema),
    areas: readList(reader, 'areas.yaml', areaSchema),
    partners: readList(reader, 'partners.yaml', partnerSchema),
    people: readList(reader, 'people.yaml', personSchema, true),
    calendars: readCalendars(reader),
    clockRules: readFolder(reader, 'clocks', clockRuleSchema, 'id'),
    regimes: readFolder(reader, 'regimes', regimeSchema, 'id'),
    services: readFolder(reader, 'services', serviceSchema, 'slug'),
    policies: readPolicies(reader),
    outcomes: readList(reader, 'outcomes.yaml', outcomeSchema),
    declineDoors: readList(reader, 'decline-doors.yaml', declineDoorSchema),
    decisionRights: readList(reader, 'decision-rights.yaml', decisionRightSchema),
    escalations: readList(reader, 'escalation.yaml', escalationSchema, true),
    letterTemplates: readList(reader, 'letters.yaml', letterTemplateSchema, true),
    replyTemplates: readList(reader, 'reply-templates.yaml', replyTemplateSchema, true),
  }
  const { settings, emergency, standardQuestions } = single
  if (reader.problems.length > 0 || !settings || !emergency || !standardQuestions) {
    return { ok: false, problems: reader.problems }
  }
  return { ok: true, town: { settings, emergency, standardQuestions, ...many } }
}

function readCalendars(reader: FolderReader): RawTown['calendars'][number][] {
  return namesIn(reader, 'calendars', '.yaml').flatMap((id) => {
    const calendar = readOne(reader, `calendars/${id}.yaml`, calendarSchema)
    return calendar ? { ...calendar, id } : []
  })
}
