import type { Font } from 'fontkit'
import { breakLines } from './break-lines.ts'

export type Style = {
  readonly font: Font
  readonly name: 'regular' | 'bold'
  readonly size: number
  /** OpenType features: `pwid` sets quotation marks as English has them, not as wide as a Han character. */
  readonly features: readonly string[]
}

/** Two Han characters at the start of a paragraph, as formal texts have them. */
const INDENT = '\u3000\u3000'
const NARROW_IN_ENGLISH = '“”‘’—…·'

/** A piece of a line: drawn as it stands, or a character without a shape, drawn as its mark. */
export type Run = { readonly text: string; readonly actual: string | null; readonly width: number }

const MARK_SCALE = 0.72

/** How a character that the font has no shape for stands on paper: `〔U+20BB7〕`. */
export function markOf(char: string): string {
  return `〔U+${char.codePointAt(0)!.toString(16).toUpperCase()}〕`
}

export function markSize(size: number): number {
  return size * MARK_SCALE
}

/** A text without what has no shape by its nature: tabs, control and format characters, selectors of variants. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\t', ' ')
    .replace(/\p{Cf}|\p{Variation_Selector}|(?!\n)\p{Cc}/gu, '')
}

/** Characters of a text that the font cannot draw, each once. */
export function missingIn(font: Font, text: string): string[] {
  return [...new Set(printable(text).replaceAll('\n', ''))].filter((char) => !isDrawn(font, char))
}

/** The lines of a text, paragraph by paragraph, no wider than `width` points. */
export function linesOf(text: string, style: Style, width: number, isIndented = false): string[] {
  const indent = isIndented ? INDENT : ''
  return printable(text)
    .split('\n')
    .flatMap((paragraph) => breakLines(indent + paragraph.trim(), width, (part) => widthOf(part, style)))
}

/** The lines of a heading, about equally long: no last word alone. */
export function balancedLines(text: string, style: Style, width: number): string[] {
  const lines = linesOf(text, style, width)
  let best = lines
  for (let narrower = width * 0.95; narrower > width / 2; narrower -= width * 0.05) {
    const tried = linesOf(text, style, narrower)
    if (tried.length > lines.length) break
    best = tried
  }
  return best
}

/** A line in pieces from left to right, with their widths in points. */
export function runsOf(line: string, style: Style): Run[] {
  const runs: Run[] = []
  for (const part of line.split(missingPattern(style.font, line))) {
    if (part === '') continue
    const actual = isDrawn(style.font, part) ? null : part
    runs.push({ text: actual ? markOf(actual) : part, actual, width: widthOf(part, style) })
  }
  return runs
}

export function widthOf(text: string, { font, size, features }: Style): number {
  let width = 0
  for (const char of text)
    width += isDrawn(font, char)
      ? advance(font, char, features) * size
      : markWidth(font, char) * markSize(size)
  return width
}

function missingPattern(font: Font, line: string): RegExp {
  const missing = missingIn(font, line)
  return missing.length === 0 ? /$^/ : new RegExp(`(${missing.join('|')})`, 'u')
}

function markWidth(font: Font, char: string): number {
  return [...markOf(char)].reduce((sum, one) => sum + advance(font, one, []), 0)
}

function advance(font: Font, char: string, features: readonly string[]): number {
  if (features.length > 0 && NARROW_IN_ENGLISH.includes(char))
    return font.layout(char, [...features]).advanceWidth / font.unitsPerEm
  return font.glyphForCodePoint(char.codePointAt(0)!).advanceWidth / font.unitsPerEm
}

function isDrawn(font: Font, text: string): boolean {
  return [...text].every((char) => font.hasGlyphForCodePoint(char.codePointAt(0)!))
}
