import type { CaseEventOf, EventType } from '#domain/case-file/event.ts'
import { wordsIn } from '#domain/locale.ts'
import { placeName, type Reader } from '../case-view.ts'

/** One event in a line. */
export type Say<T extends EventType> = (event: CaseEventOf<T>, reader: Reader) => string
export type SayAll<T extends EventType> = { readonly [K in T]: Say<K> }

export function legName(reader: Reader, number: number): string {
  const leg = reader.caseFile.state.legs.find((one) => one.leg === number)
  return leg ? placeName(reader, leg) : ''
}

export function outcomeName({ caseFile, locale }: Reader, id: string): string {
  const outcome = caseFile.town.outcomes.get(id)
  return outcome ? wordsIn(outcome.title, locale) : id
}
