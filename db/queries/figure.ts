import { sql } from 'drizzle-orm'
import { type Db, given, prepared } from '#db/handle.ts'
import type { FigureCell } from '#domain/measure/figure.ts'

/** Moves the roll-up; cells that do not exist yet are made. */
export async function addFigures(
  tx: Db,
  differences: readonly { cell: FigureCell; n: number }[],
): Promise<void> {
  for (const { cell, n } of differences) await addFigure(tx, cell, n)
}

function addFigure(tx: Db, cell: FigureCell, n: number): Promise<unknown> {
  return prepared(tx, 'add-figure', (t) => {
    const { figure, period, unitId, service, areaId, bucket, n: total } = t.figures
    return tx
      .insert(t.figures)
      .values({
        figure: given(figure, 'figure'),
        period: given(period, 'period'),
        unitId: given(unitId, 'unitId'),
        service: given(service, 'service'),
        areaId: given(areaId, 'areaId'),
        bucket: given(bucket, 'bucket'),
        n: given(total, 'n'),
      })
      .onConflictDoUpdate({
        target: [figure, period, unitId, service, areaId, bucket],
        set: { n: sql`${total} + excluded.n` },
      })
  }).run({ ...cell, n })
}
