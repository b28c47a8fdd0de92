/** One sentence of the doctor. */
export type Finding = { readonly isProblem: boolean; readonly sentence: string }

export function fine(sentence: string): Finding {
  return { isProblem: false, sentence }
}

export function problem(sentence: string): Finding {
  return { isProblem: true, sentence }
}
