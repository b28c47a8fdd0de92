import QRCode from 'qrcode'

/** Draws a QR code as vectors with its quiet zone; `side` in points. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, side: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const unit = side / modules.size
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      const from = column
      while (column < modules.size && modules.data[row * modules.size + column]) column++
      if (column > from) doc.rect(x + from * unit, y + row * unit, (column - from) * unit, unit)
    }
  doc.fill('#000')
}
