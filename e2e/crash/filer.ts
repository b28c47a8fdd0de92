export type Acknowledged = { readonly reference: string; readonly cookie: string }

const SERVICE = 'suggest'
const ANSWERS: Readonly<Record<string, string>> = {
  story: 'story=A+bench+by+the+river',
  what: 'what=A+bench+by+the+river',
  idea: 'idea=A+bench+by+the+river',
  helper: 'helper=self',
  reach: 'reach=only-here',
}
const MOST_QUESTIONS = 30

/** A resident without a browser: files over and over by real forms, and notes what was acknowledged. */
export class Filer {
  readonly acknowledged: Acknowledged[] = []
  /** Forms that were sent and never answered: filed or not, but once. */
  readonly unanswered: { readonly key: string; readonly cookie: string }[] = []
  readonly #url: string
  #stopped = false

  constructor(url: string) {
    this.#url = url
  }

  async run(): Promise<void> {
    while (!this.#stopped) await this.fileOnce().catch(() => undefined)
  }

  stop(): void {
    this.#stopped = true
  }

  /** From the start to the receipt; throws where the server is gone. */
  async fileOnce(): Promise<void> {
    const started = await this.#post(`/en/services/${SERVICE}/start`, '', '')
    const cookie = started.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    let place = started.headers.get('location') ?? ''
    for (let pages = 0; !place.endsWith('/check') && pages < MOST_QUESTIONS; pages++) {
      const question = place.split('/').at(-1) ?? ''
      const answer = await this.#post(`${place}/answer`, ANSWERS[question] ?? '', cookie)
      place = answer.headers.get('location') ?? ''
      if (place.includes('#')) throw new Error(`${question} was refused`)
    }
    const page = await (await fetch(`${this.#url}${place}`, { headers: { cookie } })).text()
    const key = /name="key" value="([^"]+)"/.exec(page)?.[1] ?? ''
    await this.send(key, cookie)
  }

  /** Sends the last form; one without an answer is kept, to be sent again. */
  async send(key: string, cookie: string): Promise<void> {
    const place = await this.#post(`/en/services/${SERVICE}/check/file`, `key=${key}`, cookie).then(
      (answer) => answer.headers.get('location') ?? '',
      () => undefined,
    )
    const reference = /\/cases\/([A-Z0-9-]+)\/receipt$/.exec(place ?? '')?.[1]
    if (reference) this.acknowledged.push({ reference, cookie })
    else if (place === undefined) this.unanswered.push({ key, cookie })
  }

  #post(path: string, body: string, cookie: string): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: this.#url, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
  }
}
