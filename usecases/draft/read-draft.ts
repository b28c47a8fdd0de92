import type { Hall } from '../hall.ts'
import { type Draft, findOpenDraft } from './draft.ts'

/** The draft of a service in this browser; null when there is none, or it ended. */
export function readDraft(hall: Hall, browser: string | null, slug: string): Promise<Draft | null> {
  return findOpenDraft(hall, hall.read, browser, slug)
}
