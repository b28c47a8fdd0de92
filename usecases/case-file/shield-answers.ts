import type { Role } from '#domain/permission/role.ts'
import type { Answer, Answers } from '#domain/service/question/answer.ts'
import type { Question } from '#domain/service/question/register.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import type { StaffActor } from '../actor.ts'
import { holdsOver, isAllowed } from '../authorize.ts'

/** What of the answers somebody may see: those marked private, and those for handlers alone. */
export type Sight = { readonly isPrivateSeen: boolean; readonly isHandlerOnlySeen: boolean }

type Subject = Parameters<typeof isAllowed>[3]

const CLOSEST: readonly Role[] = ['handler', 'lead', 'clerk']
const LAST_SHOWN = 4
const MASK = '•'

/** Who works on the case file sees private answers; auditors read everything; handlers, leads and clerks see identity numbers whole. */
export function sightOf(town: Town, actor: StaffActor, caseFile: Subject): Sight {
  const isIntegrity = caseFile.sealed && isAllowed(town, actor, 'read', caseFile)
  const works = isAllowed(town, actor, 'note', caseFile) || isAllowed(town, actor, 'read-log', caseFile)
  return {
    isPrivateSeen: isIntegrity || works,
    isHandlerOnlySeen: isIntegrity || holdsOver(town, actor.roles, CLOSEST, caseFile.unitId),
  }
}

/** Masks identity numbers but for their last four characters, and leaves out what is not for these eyes. */
export function shieldAnswers(
  service: Service,
  answers: Answers,
  sight: Sight,
): { answers: Answers; withheld: string[] } {
  const shown: Record<string, Answer> = {}
  const withheld: string[] = []
  for (const question of service.questions) {
    const answer = answers[question.id]
    if (answer === undefined) continue
    const seen = shield(question, answer, sight)
    if (seen) shown[question.id] = seen
    else withheld.push(question.id)
  }
  return { answers: shown, withheld }
}

function shield(question: Question, answer: Answer, sight: Sight): Answer | null {
  if (answer.type === 'identity-number' && !sight.isHandlerOnlySeen) {
    return { ...answer, number: masked(answer.number) }
  }
  if (question.seenBy === 'handler' && !sight.isHandlerOnlySeen) return null
  return question.private && !sight.isPrivateSeen ? null : answer
}

function masked(number: string): string {
  return MASK.repeat(Math.max(0, number.length - LAST_SHOWN)) + number.slice(-LAST_SHOWN)
}
