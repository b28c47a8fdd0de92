import { type APIRequestContext, request } from '@playwright/test'
import type { HallServer } from '../hall/server.ts'
import { LOGINS, type Person, stateOf } from '../hall/sign-in.ts'
import type { Answer, Reader } from '../routes.ts'

export const PEOPLE = Object.keys(LOGINS) as Person[]

/** Asks as somebody, without a browser and without following where it leads. */
export class Asker {
  readonly reader: Reader
  readonly #context: APIRequestContext
  readonly #origin: string

  constructor(reader: Reader, context: APIRequestContext, origin: string) {
    this.reader = reader
    this.#context = context
    this.#origin = origin
  }

  get(url: string, headers: Record<string, string> = {}) {
    return this.#context.get(url, { headers, maxRedirects: 0 })
  }

  post(url: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) {
    return this.#context.post(url, { form, headers: { origin: this.#origin, ...headers }, maxRedirects: 0 })
  }
}

export async function nobody({ url }: Pick<HallServer, 'url'>, reader: Reader = 'nobody'): Promise<Asker> {
  return new Asker(reader, await request.newContext(), url)
}

/** Everybody on the staff, each signed in. */
export async function wholeStaff(hall: Pick<HallServer, 'url' | 'dataDir'>): Promise<Asker[]> {
  const askers: Asker[] = []
  for (const person of PEOPLE) {
    const context = await request.newContext({ storageState: await stateOf(hall, person) })
    askers.push(new Asker(person, context, hall.url))
  }
  return askers
}

/** What came back, in the words of the table: a status, or where it leads. */
export function inWords(answer: { status(): number; headers(): Record<string, string> }): Answer {
  const { location } = answer.headers()
  if (location === undefined) return answer.status()
  return `→ ${location.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*?(#|$)/, '$1')}`
}
