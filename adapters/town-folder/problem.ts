/** Something wrong in a town folder: the file below the folder, the line from 1, the field's path, and a sentence. */
export type TownProblem = {
  readonly file: string
  readonly line: number
  readonly field: string
  readonly sentence: string
}

/** Steps from the top of a file to a value in it. */
export type Path = readonly (string | number)[]

/** Writes a path as `questions[2].title.en`. */
export function fieldOf(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('')
}

/** One line for a terminal: `services/petition.yaml:12: title.en: the English text is missing`. */
export function writeProblem({ file, line, field, sentence }: TownProblem): string {
  return `${file}:${line}: ${field === '' ? '' : `${field}: `}${sentence}`
}
