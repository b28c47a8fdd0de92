import PDFDocument from 'pdfkit'
import type { Locale } from '#domain/locale.ts'
import type { PrintFonts } from './print-fonts.ts'
import { balancedLines, linesOf, markSize, runsOf, type Style } from './typesetter.ts'

const MARGIN = { top: 56, bottom: 68, side: 62 }
export const LINE = 1.62

export type Element = PDFKit.PDFStructureElement

type Place = {
  readonly x?: number
  readonly width?: number
  readonly align?: 'left' | 'right' | 'center'
  readonly isIndented?: boolean
}

/** A4 sheets that are written from top to bottom, tagged as they are read. Sizes and places are points. */
export class Paper {
  readonly doc: PDFKit.PDFDocument
  readonly root: Element
  readonly left = MARGIN.side
  readonly width: number
  readonly bottom: number
  y = MARGIN.top
  /** The language of what is written next. */
  locale: Locale = 'zh'
  readonly #fonts: PrintFonts

  constructor(fonts: PrintFonts, options: PDFKit.PDFDocumentOptions) {
    this.#fonts = fonts
    // pdfkit takes an opened font as well as a file; its types know only files.
    this.doc = new PDFDocument({ ...options, size: 'A4', margin: 0, bufferPages: true, font: '' })
    this.doc.registerFont('regular', fonts.regular as never)
    this.doc.registerFont('bold', fonts.bold as never)
    this.width = this.doc.page.width - 2 * MARGIN.side
    this.bottom = this.doc.page.height - MARGIN.bottom
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
  }

  style(name: 'regular' | 'bold', size: number): Style {
    return { name, size, font: this.#fonts[name], features: this.locale === 'en' ? ['pwid'] : [] }
  }

  turn(): void {
    this.doc.addPage()
    this.y = MARGIN.top
  }

  /** Goes on to the next sheet unless this much room is left. */
  need(height: number): void {
    if (this.y + height > this.bottom) this.turn()
  }

  gap(height: number): void {
    this.y += height
  }

  /** Writes a text as one tagged element, over the end of the sheet where it must; never a single line at its end. */
  write(parent: Element, tag: string, text: string, style: Style, place: Place = {}): void {
    const element = this.doc.struct(tag)
    parent.add(element)
    const height = style.size * LINE
    const width = place.width ?? this.width
    const lines =
      tag === 'H1' ? balancedLines(text, style, width) : linesOf(text, style, width, place.isIndented)
    for (let from = 0; from < lines.length; ) {
      const room = Math.max(0, Math.floor((this.bottom - this.y) / height))
      const count = linesThatStay(lines.length - from, room)
      if (count > 0) {
        const part = lines.slice(from, from + count)
        element.add(() => {
          for (const line of part) this.#line(line, style, place)
        })
      } else this.turn()
      from += count
    }
    element.end()
  }

  #line(line: string, style: Style, { x = this.left, width = this.width, align = 'left' }: Place): void {
    const runs = runsOf(line, style)
    const free = width - runs.reduce((sum, run) => sum + run.width, 0)
    let at = x + (align === 'right' ? free : align === 'center' ? free / 2 : 0)
    const baseline = this.y + style.size * 1.2
    for (const { text, actual, width: wide } of runs) {
      const size = actual === null ? style.size : markSize(style.size)
      if (actual !== null) this.doc.markContent('Span', { actual })
      this.doc.font(style.name).fontSize(size)
      this.doc.text(text, at, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: [...style.features] as PDFKit.Mixins.OpenTypeFeatures[],
      })
      if (actual !== null) this.doc.endMarkedContent()
      at += wide
    }
    this.y += style.size * LINE
  }
}

/** How many of the lines stand on this sheet: at least two on either side of its end. */
function linesThatStay(lines: number, room: number): number {
  if (lines <= room) return lines
  const stay = lines - room === 1 ? room - 1 : room
  return stay >= 2 ? stay : 0
}
