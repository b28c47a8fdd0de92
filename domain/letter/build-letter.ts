import type { CaseEvent, EventText } from '../case-file/event.ts'
import { foldCaseFile } from '../case-file/fold.ts'
import { dateOf } from '../clock/local-day.ts'
import { dayAt } from '../clock/zone.ts'
import type { Locale } from '../locale.ts'
import type { Answers } from '../service/question/answer.ts'
import type { Service } from '../service/service.ts'
import { letterTemplateFor } from '../town/letter-template.ts'
import type { Town } from '../town/town.ts'
import type { Letter, LetterOffice } from './letter.ts'
import { letterBody, officeOf } from './letter-body.ts'
import { type LetterEvent, makesLetter } from './letter-kind.ts'

/** A case file as its letters are written from: the whole history in order, `texts` by number of the event. */
export type LetterSource = {
  readonly town: Town
  readonly service: Service
  readonly reference: string
  readonly locale: Locale
  readonly answers: Answers
  readonly events: readonly CaseEvent[]
  readonly texts: ReadonlyMap<number, EventText>
}

/**
 * The letter of event `number`; null where that event makes none. Written from the events alone: the same history
 * gives the same letter. A decision says request, facts, reasons, opinion and law (信访工作条例 32), the reason of an
 * extension and of a refusal to take something up stand in it likewise (34, 23).
 */
export function buildLetter(source: LetterSource, number: number): Letter | null {
  const event = source.events.find((one) => one.number === number)
  if (!event || !makesLetter(event)) return null
  const { town, service, events, answers } = source
  const delivery = deliveryOf(event, events)
  const text = source.texts.get(number) ?? {}
  return {
    ...letterBody(event, { town, text, receivedOn: delivery?.receivedOn ?? null }),
    kind: event.type,
    number,
    locale: source.locale,
    reference: source.reference,
    addressee: answers.name?.type === 'name' ? answers.name.name : null,
    date: dateOf(dayAt(town.settings.zone, event.at)),
    receivedOn: events[0]?.type === 'filed' ? events[0].data.receivedOn : '',
    service: service.title,
    request: requestOf(answers),
    town: town.settings.name,
    hotline: town.settings.hotline,
    office: writerOf(source, event),
    template: letterTemplateFor(
      town.letterTemplates.values(),
      service,
      event.type,
      event.type === 'decided' ? event.data.outcome : null,
    ),
    delivery,
  }
}

/** How and when this letter reached the person: the first delivery after it, before anything is decided anew. */
function deliveryOf(event: LetterEvent, events: readonly CaseEvent[]): Letter['delivery'] {
  if (event.type !== 'decided' && event.type !== 'review-decided') return null
  for (const later of events.filter(({ number }) => number > event.number)) {
    if (later.type === 'delivered') return { manner: later.data.manner, receivedOn: later.data.receivedOn }
    if (later.type === 'decided' || later.type === 'review-decided' || later.type === 'reopened') return null
  }
  return null
}

/** The unit of whoever wrote, else the one that had the case file then. */
function writerOf({ town, events }: LetterSource, event: LetterEvent): LetterOffice {
  const had = foldCaseFile(events.filter(({ number }) => number < event.number)).unitId
  const unitId = (event.by.kind === 'staff' ? event.by.unitId : null) ?? had
  const office = officeOf(town, unitId) ?? officeOf(town, had) ?? officeOf(town, town.settings.owner)
  if (!office) throw new RangeError(`the town has no unit ${town.settings.owner}`)
  return office
}

/** Questions in which people say what they want, the plainest first. */
const REQUEST_QUESTIONS = ['request', 'question', 'record', 'idea', 'story']

function requestOf(answers: Answers): string {
  for (const id of REQUEST_QUESTIONS) {
    const answer = answers[id]
    if (answer?.type === 'long-text' || answer?.type === 'text') return answer.text
  }
  return ''
}
