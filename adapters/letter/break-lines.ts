/** Never at the end of a line. */
const OPENERS = '“‘（《〈「『【〔([{'
/** Never at the start of a line (GB/T 15834: marks do not stand at the start of a line). */
const CLOSERS = '”’）》〉」』】〕)]}，。、；：？！,.;:?!…—～％%℃'
/** Stay with the number before them: 30日, 3个月, 500元. */
const COUNTED = '年月日号条款项天个元时分周点岁人户'

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u

/**
 * Breaks one paragraph into lines that are at most `width` wide by `widthOf`, by the Chinese rules: no closing mark at
 * the start of a line, no opening one at its end, numbers with their unit, Latin words whole unless they are wider than
 * a line.
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text).flatMap((one) => fitting(one, width, widthOf))) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()]
}

/** What stays together, each with the spaces after it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  const chars = [...text]
  for (const [index, char] of chars.entries()) {
    piece += char
    if (mayBreak(chars, index)) {
      pieces.push(piece)
      piece = ''
    }
  }
  return piece === '' ? pieces : [...pieces, piece]
}

function mayBreak(chars: readonly string[], index: number): boolean {
  const [before, after] = [chars[index]!, chars[index + 1]]
  if (after === undefined || after === ' ') return false
  if (CLOSERS.includes(after)) return false
  if (before === ' ') return true
  if (OPENERS.includes(before)) return false
  if (/\d/.test(before) && COUNTED.includes(after)) return false
  return isWide(before) || isWide(after) || (OPENERS.includes(after) && isWide(before))
}

function isWide(char: string): boolean {
  return WIDE.test(char) || '”’…—'.includes(char)
}

/** A piece that no line can hold, cut where it must be. */
function fitting(piece: string, width: number, widthOf: (text: string) => number): string[] {
  if (widthOf(piece.trimEnd()) <= width) return [piece]
  const parts: string[] = []
  let part = ''
  for (const char of piece) {
    if (part !== '' && widthOf(part + char) > width) {
      parts.push(part)
      part = ''
    }
    part += char
  }
  return [...parts, part]
}
