import { Button } from '#components/form/button.tsx'
import { CheckboxList } from '#components/form/checkbox-list.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import type { StandingNotice } from '#domain/case-file/state-parts.ts'
import { type Locale, wordsIn } from '#domain/locale.ts'
import { groupedCode } from '#domain/notice/notice-code.ts'
import type { NoticeContent } from '#domain/notice/notice-content.ts'
import type { Town } from '#domain/town/town.ts'
import type { Unit } from '#domain/town/unit.ts'
import { formatDay } from '#i18n/dates.ts'
import { translator } from '#i18n/translate.ts'
import { NoticeSheet } from './notice-sheet.tsx'

export type NoticeView = {
  readonly code: string
  readonly content: NoticeContent
  readonly days: StandingNotice
  readonly unitId: string
}

type NoticePageProps = { locale: Locale; town: Town; notice: NoticeView }

/** A notice with the ways to object to it: on the web without an account, by phone, at the counter. */
export function NoticePage({ locale, town, notice }: NoticePageProps) {
  const t = translator(locale)
  const { days, code, content, unitId } = notice
  const unit = town.units.get(unitId)
  const until = formatDay(days.until, locale)
  return (
    <>
      <h1>{t('notice.page.title')}</h1>
      <p className="lead">{t('notice.page.lead')}</p>
      {days.again && <p>{t('notice.page.again')}</p>}
      <h2>{t('notice.page.sheet')}</h2>
      <NoticeSheet locale={locale} town={town} content={content} days={days} unitId={unitId} />
      <h2>{t('notice.page.objectTitle')}</h2>
      <p>{t('notice.page.objectText', { until })}</p>
      <form method="post" action={`/${locale}/notices/${code}/object`} className="start">
        <CheckboxList
          locale={locale}
          id="shared"
          name="shared"
          label={t('filing.shared')}
          hint={t('filing.sharedHint')}
          options={[{ value: 'yes', label: t('filing.sharedYes') }]}
        />
        <Button>{t('notice.page.objectButton')}</Button>
      </form>
      <p>{t('notice.page.what')}</p>
      <h2>{t('notice.page.otherWays')}</h2>
      {unit && <OtherWays locale={locale} unit={unit} />}
      <p>{t('notice.page.code', { code: groupedCode(code) })}</p>
      <p className="soft small">{t('notice.page.limits')}</p>
    </>
  )
}

function OtherWays({ locale, unit }: { locale: Locale; unit: Unit }) {
  const t = translator(locale)
  const name = wordsIn(unit.name, locale)
  return (
    <ul>
      <li>
        {t.rich('notice.page.call', {
          unit: name,
          phones: () => (
            <span key="phones">
              {unit.phones.map(({ number }, index) => (
                <span key={number}>
                  {index > 0 && (locale === 'zh' ? '、' : ', ')}
                  <PhoneLink phone={number} />
                </span>
              ))}
            </span>
          ),
        })}
      </li>
      <li>
        {t('notice.page.come', {
          unit: name,
          address: wordsIn(unit.address, locale),
          hours: wordsIn(unit.hours, locale),
        })}
      </li>
    </ul>
  )
}
