import type { Db } from '#db/handle.ts'
import { putCaseSearch } from '#db/queries/search.ts'
import { chosenWords, searchTextOf } from '#domain/case-file/search-text.ts'
import { tokensOf } from '#domain/search/tokens.ts'
import type { Answers } from '#domain/service/question/answer.ts'
import type { Service } from '#domain/service/service.ts'
import type { Hall } from '../hall.ts'

type Indexed = {
  readonly caseFileId: string
  readonly reference: string
  readonly service: Service
  readonly answers: Answers
  /** What was added later in plain words. */
  readonly added?: string
}

/** Puts a case file into the staff search, or puts it there anew, as keyed tokens; sealed services are not indexed. */
export async function indexCaseFile(
  hall: Hall,
  tx: Db,
  { caseFileId, reference, service, answers, added = '' }: Indexed,
): Promise<void> {
  if (service.publicLevel === 'sealed') return
  const tokens = [...searchTextOf(reference, answers), ...chosenWords(service, answers), added].flatMap(
    tokensOf,
  )
  await putCaseSearch(
    tx,
    caseFileId,
    tokens.map((token) => hall.keys.token(token)),
  )
}
