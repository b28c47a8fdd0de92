import type { LifeReport } from '#usecases/simulate/report.ts'

/** What came of a simulated life, one line each for a terminal. */
export function lifeSentences({ caseFiles, stages, clocks, done, refused, open }: LifeReport): string[] {
  return [
    `${caseFiles} case files: ${listed(stages)}`,
    `clocks of the authority: ${listed(clocks)}`,
    `${sum(done)} moves: ${listed(done)}`,
    `${sum(refused)} refused: ${listed(refused)}`,
    ...open.map(
      ({ reference, stage, moves }) =>
        `still open: ${reference}, ${stage}; could be done: ${moves.join(', ')}`,
    ),
  ]
}

function listed(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  return sorted.map(([name, n]) => `${name} ${n}`).join(', ')
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, n) => total + n, 0)
}
