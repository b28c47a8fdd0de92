import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { CASE_COLUMNS } from '../columns.ts'
import { answerData, etagOf } from '../data-answer.ts'
import { csvMetadata } from '../metadata.ts'

export const dynamic = 'force-dynamic'

const TITLE = { en: 'Public requests', 'zh-Hans': '公开的事项' }

/** What stands in `cases.csv`, and under which licence. */
export async function GET(request: Request): Promise<Response> {
  const { settings } = await currentTown(await hall())
  const text = csvMetadata('cases.csv', TITLE, settings.dataLicence, CASE_COLUMNS)
  return answerData(request, 'json', etagOf(text), () => text)
}
