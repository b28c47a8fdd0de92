import type { Answer } from '#domain/service/question/answer.ts'
import { ELSEWHERE } from '#domain/service/question/area.ts'
import type { RawFields } from '#domain/service/question/kind.ts'

/** An answer as the form fields that would give it again: what a page shows when somebody comes back to it. */
export function fieldsOfAnswer(id: string, answer: Answer | undefined): RawFields {
  if (!answer) return {}
  switch (answer.type) {
    case 'skipped':
      return {}
    case 'unknown':
      return { [`${id}.unknown`]: ['yes'] }
    case 'none':
      return { [`${id}.none`]: ['yes'] }
    case 'text':
    case 'long-text':
      return { [id]: [answer.text] }
    case 'choice':
      return { [id]: [answer.value], [`${id}.${answer.value}`]: answer.details }
    case 'choices':
      return { [id]: answer.values, [`${id}.text`]: [answer.text] }
    case 'date':
      return { [id]: [answer.date] }
    case 'number':
    case 'identity-number':
      return { [id]: [String(answer.number)] }
    case 'money':
      return { [id]: [String(answer.fen / 100)] }
    case 'phone':
      return { [id]: [answer.phone] }
    case 'name':
      return { [id]: [answer.name] }
    case 'area':
      return 'area' in answer
        ? { [id]: [answer.area] }
        : { [id]: [ELSEWHERE], [`${id}.elsewhere`]: [answer.elsewhere] }
    case 'address':
      return {
        [`${id}.area`]: [answer.elsewhere ? ELSEWHERE : (answer.area ?? '')],
        [`${id}.text`]: [answer.text],
      }
    case 'household':
      return Object.fromEntries(
        answer.people.flatMap(({ name, relation, age }, i) => [
          [`${id}.${i + 1}.name`, [name ?? '']],
          [`${id}.${i + 1}.relation`, [relation ?? '']],
          [`${id}.${i + 1}.age`, [age === undefined ? '' : String(age)]],
        ]),
      )
    case 'reach':
      return {
        [id]: answer.ways,
        [`${id}.never-call`]: answer.neverCall ? ['yes'] : [],
        [`${id}.hours`]: [answer.hours ?? ''],
        [`${id}.phone`]: [answer.phone ?? ''],
        [`${id}.email`]: [answer.email ?? ''],
        [`${id}.address`]: [answer.address ?? ''],
      }
    case 'helper':
      return answer.for === 'self'
        ? { [id]: ['self'] }
        : {
            [id]: ['somebody'],
            [`${id}.name`]: [answer.name],
            [`${id}.relation`]: [answer.relation],
            [`${id}.consent`]: [answer.consent],
            [`${id}.phone`]: [answer.phone ?? ''],
          }
  }
}
