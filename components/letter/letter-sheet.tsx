import { QrCode } from '#components/page/qr-code.tsx'
import { htmlLang, type Locale } from '#domain/locale.ts'
import type { LetterPart } from '#i18n/letter/letter-block.ts'
import type { LetterText } from '#i18n/letter/letter-text.ts'
import { translator } from '#i18n/translate.ts'
import { LetterBlocks } from './letter-blocks.tsx'

type LetterSheetProps = { text: LetterText; address: string }

/** A letter as it is printed: who writes and the QR code, the plain page, then the formal text on a sheet of its own. */
export function LetterSheet({ text, address }: LetterSheetProps) {
  const [name, ...lines] = text.sender
  const words = translator(text.locale)('letter.qr')
  return (
    <article className="letter" lang={htmlLang(text.locale)}>
      <header className="letter-head">
        <div>
          <p className="letter-from">{name}</p>
          {lines.map((line) => (
            <p key={line} className="small">
              {line}
            </p>
          ))}
        </div>
        <figure>
          <QrCode text={address} label={words} />
          <figcaption className="small typed">{words}</figcaption>
        </figure>
      </header>
      {text.parts.map((part) => (
        <Part key={part.id} part={part} />
      ))}
    </article>
  )
}

function Part({ part: { id, locale, blocks } }: { part: LetterPart }) {
  return (
    <section className={`letter-part ${id}`} lang={htmlLang(locale)}>
      <LetterBlocks id={id} blocks={blocks} isMain={id === 'plain'} />
    </section>
  )
}

type LetterLinksProps = { locale: Locale; pdf: string; back: string; isStaff?: boolean }

/** Not on paper: the way back, and the PDF. */
export function LetterLinks({ locale, pdf, back, isStaff = false }: LetterLinksProps) {
  const t = translator(locale)
  return (
    <div className="no-print">
      <p className="crumb">
        <a href={back}>{t(isStaff ? 'letter.links.toCase' : 'letter.links.back')}</a>
      </p>
      <p>
        <a href={pdf}>{t('letter.links.pdf')}</a>
        <br />
        <span className="soft small">{t('letter.links.print')}</span>
      </p>
    </div>
  )
}
