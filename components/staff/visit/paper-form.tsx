import { QrCode } from '#components/page/qr-code.tsx'
import { VISIT_RESULTS } from '#domain/case-file/words.ts'
import { htmlLang, type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Town } from '#domain/town/town.ts'
import { formatCitation } from '#i18n/citation.ts'
import { formatDay } from '#i18n/dates.ts'
import { type Translate, translator } from '#i18n/translate.ts'
import { PaperFacts } from './paper-facts.tsx'
import { BlankLine, Lines, Tick } from './paper-parts.tsx'
import { PermissionPaper } from './permission-paper.tsx'
import { addressWords, cautionWords, nameOf, phoneOf, staffWords, type VisitView } from './visit-words.ts'

export type PaperFormProps = {
  /** The language of the person who signs. */
  locale: Locale
  town: Town
  names: ReadonlyMap<string, Words>
  visit: VisitView
  /** `https://…`, without a slash at its end. */
  publicUrl: string
}

/** One sheet to write on by hand: A4, black on white, in the order in which it is entered afterwards. */
export function PaperForm({ locale, town, names, visit, publicUrl }: PaperFormProps) {
  const t = translator(locale)
  const isApplication = visit.state.kind === 'application'
  return (
    <article className="sheet" lang={htmlLang(locale)}>
      <PaperHead t={t} locale={locale} town={town} visit={visit} publicUrl={publicUrl} />
      <PaperRows t={t} locale={locale} town={town} names={names} visit={visit} />
      <p className="boxes">
        {t('visit.paper.tick')}
        {VISIT_RESULTS.map((result) => (
          <Tick key={result}>{t(`visit.result.${result}`)}</Tick>
        ))}
      </p>
      <PaperFacts t={t} locale={locale} town={town} visit={visit} />
      {isApplication ? (
        <div className="sheet-back">
          <Lines label={t('visit.paper.other')} rows={4} />
          <Lines label={t('visit.paper.neighbours')} rows={3} />
          <BlankLine label={t('visit.paper.neighbour')} />
          <PermissionPaper locale={locale} />
          <Signatures t={t} locale={locale} names={names} visit={visit} />
          <p className="fine">
            {t('visit.paper.law', {
              articles: visit.service.sources
                .map((one) => formatCitation(one, locale))
                .join(locale === 'zh' ? '；' : '; '),
            })}
          </p>
        </div>
      ) : (
        <>
          <Lines label={t('visit.paper.other')} rows={4} />
          <Signatures t={t} locale={locale} names={names} visit={visit} />
        </>
      )}
    </article>
  )
}

type PartProps = Pick<PaperFormProps, 'locale' | 'town' | 'visit'> & { t: Translate }

function PaperHead({ t, locale, town, visit, publicUrl }: PartProps & { publicUrl: string }) {
  const unit = town.units.get(visit.unitId)
  const from = { town: wordsIn(town.settings.name, locale), unit: unit ? wordsIn(unit.name, locale) : '' }
  return (
    <header className="sheet-head">
      <div>
        <p>{t('visit.paper.from', from)}</p>
        <h2>{t('visit.paper.title')}</h2>
        <p className="num">{visit.reference}</p>
      </div>
      <figure>
        <QrCode
          text={`${publicUrl}/staff/cases/${visit.reference}#move-record-visit`}
          label={t('visit.paper.scan')}
        />
        <figcaption>{t('visit.paper.scan')}</figcaption>
      </figure>
    </header>
  )
}

function PaperRows({ t, locale, town, names, visit }: PartProps & Pick<PaperFormProps, 'names'>) {
  const { planned } = visit
  const cautions = cautionWords(visit, locale)
  const rows = [
    ['name', nameOf(visit) ?? ''],
    ['address', addressWords(town, visit, locale)],
    ['phone', phoneOf(visit) ?? ''],
    ['request', wordsIn(visit.service.title, locale)],
    ['day', planned ? formatDay(planned.on, locale) : ''],
    ['time', ''],
    ['visitors', staffWords(names, planned?.staffIds ?? [], locale)],
    ['met', ''],
  ] as const
  return (
    <dl className="sheet-rows">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{t(`visit.paper.${label}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {cautions.length > 0 && (
        <div className="whole">
          <dt>{t('visit.paper.keepTo')}</dt>
          <dd>
            <strong>{cautions.join(' ')}</strong>
          </dd>
        </div>
      )}
    </dl>
  )
}

function Signatures({
  t,
  locale,
  names,
  visit,
}: Pick<PaperFormProps, 'locale' | 'names' | 'visit'> & { t: Translate }) {
  return (
    <div className="signatures">
      <BlankLine label={t('visit.paper.signPerson')} dated={t('visit.paper.date')} />
      {[0, 1].map((i) => {
        const staffId = visit.planned?.staffIds[i]
        const name = staffId ? staffWords(names, [staffId], locale) : ''
        return (
          <BlankLine key={i} label={t('visit.paper.signVisitor', { name })} dated={t('visit.paper.date')} />
        )
      })}
    </div>
  )
}
