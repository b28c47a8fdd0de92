import { dateOf } from '#domain/clock/local-day.ts'
import { dayAt } from '#domain/clock/zone.ts'
import type { Question } from '#domain/service/question/register.ts'
import type { Service } from '#domain/service/service.ts'
import { answerQuestion } from '../draft/answer-question.ts'
import { fileDraft } from '../draft/file-draft.ts'
import { readDraft } from '../draft/read-draft.ts'
import { startDraft } from '../draft/start-draft.ts'
import { fillQuestion, raw } from './fill-question.ts'
import type { Simulation } from './simulation.ts'

const TRIES = 3
const JOINS = 0.3

/** Somebody files what comes to their mind. */
export async function fileSomething(simulation: Simulation): Promise<string> {
  const { town, chance } = simulation
  return fileService(simulation, chance.pick([...town.services.values()].filter(isForAnybody)))
}

/** Open to whoever comes; what cannot go without the code of a receipt is for those who hold it. */
function isForAnybody({ door, questions }: Service): boolean {
  return !door && !questions.some(({ id, optional }) => id === 'access-code' && !optional)
}

/** An earlier case file that this person may say is about the same: whether it can be is for the hall to know. */
function sameAs({ caseFiles, chance }: Simulation, { slug, merges }: Service): string | undefined {
  const earlier = caseFiles.filter(({ service, open }) => service === slug && open)
  return merges && earlier.length > 0 && chance.happens(JOINS) ? chance.pick(earlier).reference : undefined
}

/**
 * Somebody fills in one service page by page and files it; `given` are answers that they bring along. Throws where a
 * page takes no answer of theirs.
 */
export async function fileService(
  simulation: Simulation,
  service: Service,
  given: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { hall, chance } = simulation
  const { slug } = service
  const browser = Buffer.from(hall.random(24)).toString('base64url')
  let page = await startDraft(hall, browser, slug, false)
  while (page !== null) {
    const question = service.questions.find(({ id }) => id === page)!
    page = await answerPage(simulation, browser, slug, question, given[question.id])
  }
  const draft = await readDraft(hall, browser, slug)
  const locale = chance.happens(0.7) ? 'zh' : 'en'
  const joins = sameAs(simulation, service)
  const key = draft?.row.idempotencyKey ?? ''
  const filed = await fileDraft(hall, browser, { slug, key, locale, ...(joins && { joins }) })
  if (!filed.ok) throw new Error(`${slug} was not filed: ${filed.reason}`)
  return filed.reference
}

/** Tries a few times, as people do, and says "I don't know" in the end. */
async function answerPage(
  { hall, town, chance }: Simulation,
  browser: string,
  slug: string,
  question: Question,
  given: string | undefined,
): Promise<string | null> {
  const today = dateOf(dayAt(town.settings.zone, hall.now()))
  for (let tried = 0; tried <= TRIES; tried += 1) {
    const guess =
      tried === TRIES ? raw({ [question.id]: '?unknown' }) : fillQuestion(question, chance, town, today)
    const fields = given === undefined ? guess : raw({ [question.id]: given })
    const input = { slug, question: question.id, raw: fields, isChange: false }
    const answered = await answerQuestion(hall, browser, input)
    if (answered.ok) return answered.next
  }
  throw new Error(`${slug}/${question.id} took no answer`)
}
