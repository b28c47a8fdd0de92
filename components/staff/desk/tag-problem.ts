import type { Translate } from '#i18n/translate.ts'

const PROBLEMS = ['tag-name', 'too-many-tags', 'sealed', 'forbidden'] as const

/** Why a tag could not be put on, in words; null where nothing was wrong. */
export function tagProblem(t: Translate, reason: string): string | null {
  const known = PROBLEMS.find((one) => one === reason)
  return known ? t(`desk.tag.refused.${known}`) : null
}
