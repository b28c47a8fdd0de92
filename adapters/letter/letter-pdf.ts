import type { Letter } from '#domain/letter/letter.ts'
import { htmlLang } from '#domain/locale.ts'
import { type LetterText, letterText } from '#i18n/letter/letter-text.ts'
import { translator } from '#i18n/translate.ts'
import { drawBlock, FORMAL, PLAIN } from './draw-block.ts'
import { drawQr } from './draw-qr.ts'
import { type Element, Paper } from './paper.ts'
import { printFonts } from './print-fonts.ts'
import { markOf, missingIn, widthOf } from './typesetter.ts'

type Printed = { readonly text: LetterText; readonly letter: Letter; readonly address: string }

const QR_SIDE = 84
const SMALL = 9.5

/**
 * A letter as PDF: A4, tagged, the font within it cut down to its characters. `address` stands in the QR code. The same
 * letter gives the same bytes.
 */
export async function letterPdf(letter: Letter, address: string): Promise<Uint8Array> {
  const printed: Printed = { letter, address, text: letterText(letter) }
  const paper = openPaper(printed)
  const bytes = bytesOf(paper.doc)
  for (const [index, part] of printed.text.parts.entries()) {
    const section = paper.doc.struct('Sect', { lang: htmlLang(part.locale) } as object)
    paper.root.add(section)
    paper.locale = part.locale
    if (index === 0) drawHead(paper, section, printed)
    else paper.turn()
    for (const block of part.blocks) drawBlock(paper, section, block, part.id === 'plain' ? PLAIN : FORMAL)
    drawMissing(paper, section, JSON.stringify(part.blocks), part.locale)
    section.end()
  }
  drawFeet(paper, printed)
  paper.root.end()
  paper.doc.end()
  return bytes
}

function openPaper({ text, letter }: Printed): Paper {
  const date = new Date(`${letter.date}T00:00:00Z`)
  return new Paper(printFonts(), {
    pdfVersion: '1.7',
    tagged: true,
    lang: htmlLang(text.locale),
    displayTitle: true,
    info: {
      Title: text.title,
      Author: text.sender[0] ?? '',
      Subject: letter.reference,
      Creator: 'Openhall',
      Producer: 'Openhall',
      CreationDate: date,
      ModDate: date,
    },
  })
}

/** Who writes, on the left; the QR code with its words on the right. */
function drawHead(paper: Paper, parent: Element, { text, address }: Printed): void {
  const top = paper.y
  const qrLeft = paper.left + paper.width - QR_SIDE
  const words = translator(text.locale)('letter.qr')
  const figure = paper.doc.struct('Figure', { alt: `${words} ${address}`.replace('\n', ' ') }, () =>
    drawQr(paper.doc, address, qrLeft, top, QR_SIDE),
  )
  parent.add(figure)
  figure.end()
  paper.y = top + QR_SIDE + 4
  paper.write(parent, 'P', words, paper.style('regular', 8.5), {
    x: qrLeft - 100,
    width: QR_SIDE + 100,
    align: 'right',
  })
  const after = paper.y
  paper.y = top
  const [name = '', ...lines] = text.sender
  const width = paper.width - QR_SIDE - 60
  paper.write(parent, 'P', name, paper.style('bold', 14), { width })
  for (const line of lines) paper.write(parent, 'P', line, paper.style('regular', SMALL), { width })
  paper.y = Math.max(after, paper.y) + 6
  drawRule(paper, paper.y)
  paper.gap(12)
}

/** Says what the marks of characters without a shape stand for. */
function drawMissing(paper: Paper, parent: Element, text: string, locale: LetterText['locale']): void {
  const t = translator(locale)
  const style = paper.style('regular', SMALL)
  const found = missingIn(style.font, text)
  if (found.length > 0) paper.gap(8)
  for (const char of found) paper.write(parent, 'P', t('letter.missing', { mark: markOf(char) }), style)
}

function drawFeet(paper: Paper, { text, letter }: Printed): void {
  const t = translator(text.locale)
  paper.locale = text.locale
  const style = paper.style('regular', 8.5)
  const { start, count } = paper.doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    paper.doc.switchToPage(page)
    paper.doc.markContent('Artifact', { type: 'Pagination' })
    const y = paper.bottom + 26
    const number = t('letter.page', { page: page + 1, pages: count })
    paper.doc.font('regular').fontSize(style.size).fillColor('#000')
    paper.doc.text(letter.reference, paper.left, y, { lineBreak: false })
    paper.doc.text(number, paper.left + paper.width - widthOf(number, style), y, { lineBreak: false })
    paper.doc.endMarkedContent()
  }
}

function drawRule(paper: Paper, y: number): void {
  paper.doc.markContent('Artifact', { type: 'Layout' })
  paper.doc
    .moveTo(paper.left, y)
    .lineTo(paper.left + paper.width, y)
    .lineWidth(0.6)
    .stroke('#000')
  paper.doc.endMarkedContent()
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
