import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'
import { FIGURE_COLUMNS } from '../columns.ts'
import { answerData, etagOf } from '../data-answer.ts'
import { csvMetadata } from '../metadata.ts'

export const dynamic = 'force-dynamic'

const TITLE = { en: 'Figures by month', 'zh-Hans': '各月数字' }

/** What stands in `figures.csv`, and under which licence. */
export async function GET(request: Request): Promise<Response> {
  const { settings } = await currentTown(await hall())
  const text = csvMetadata('figures.csv', TITLE, settings.dataLicence, FIGURE_COLUMNS)
  return answerData(request, 'json', etagOf(text), () => text)
}
