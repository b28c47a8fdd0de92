import { QrCode } from '#components/page/qr-code.tsx'
import { htmlLang, type Locale, wordsIn } from '#domain/locale.ts'
import { groupedCode } from '#domain/notice/notice-code.ts'
import type { Town } from '#domain/town/town.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import type { NoticeView } from './notice-page.tsx'
import { NoticeSheet } from './notice-sheet.tsx'

type NoticePosterProps = { locale: Locale; town: Town; notice: NoticeView; address: string }

/** The notice for the community board, A3: who, what, until when, and every way to object. */
export function NoticePoster({ locale, town, notice, address }: NoticePosterProps) {
  const t = translator(locale)
  const { code, content, days, unitId } = notice
  const unit = town.units.get(unitId)
  const until = formatDay(days.until, locale)
  return (
    <article className="poster" lang={htmlLang(locale)}>
      <p className="poster-town">{wordsIn(town.settings.name, locale)}</p>
      <h2 className="poster-heading">{t('notice.poster.heading')}</h2>
      <p>{t('notice.page.lead')}</p>
      {days.again && <p>{t('notice.page.again')}</p>}
      <NoticeSheet locale={locale} town={town} content={content} days={days} unitId={unitId} />
      <h3>{t('notice.page.objectTitle')}</h3>
      <p>{t('notice.page.objectText', { until })}</p>
      <div className="poster-ways">
        <ul>
          <li>{t('notice.poster.web')}</li>
          {unit && (
            <>
              <li>
                {t('notice.poster.phone', {
                  phones: unit.phones.map(({ number }) => number).join(locale === 'zh' ? '、' : ', '),
                })}
              </li>
              <li>
                {t('notice.poster.counter', {
                  unit: wordsIn(unit.name, locale),
                  address: wordsIn(unit.address, locale),
                  hours: wordsIn(unit.hours, locale),
                })}
              </li>
            </>
          )}
          <li>{t('notice.poster.nameless')}</li>
          <li>{t('notice.page.code', { code: groupedCode(code) })}</li>
        </ul>
        <figure>
          <QrCode text={address} label={t('notice.poster.scan')} />
          <figcaption>{t('notice.poster.scan')}</figcaption>
        </figure>
      </div>
      <p>{t('notice.page.what')}</p>
      <p className="poster-down">{t('notice.poster.takeDown', { until })}</p>
    </article>
  )
}
