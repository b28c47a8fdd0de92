import { localeOf } from '#app/http/locale.ts'
import { OfficeEntry } from '#components/page/office-entry.tsx'
import { PartnerEntry } from '#components/page/partner-entry.tsx'
import { PhoneLink } from '#components/page/phone-link.tsx'
import { PublicPage } from '#components/page/public-page.tsx'
import { isTownshipLevel } from '#domain/town/unit.ts'
import { translator } from '#i18n/translate.ts'
import { hall } from '#usecases/hall.ts'
import { currentTown } from '#usecases/town/current-town.ts'

export const dynamic = 'force-dynamic'

export default async function OfficesPage({ params }: { params: Promise<{ locale: string }> }) {
  const locale = await localeOf(params)
  const { settings, units, areas, partners } = await currentTown(await hall())
  const t = translator(locale)
  const all = [...units.values()]
  const groups = [
    { id: 'near', units: all.filter(isTownshipLevel) },
    { id: 'district', units: all.filter((unit) => !isTownshipLevel(unit)) },
  ] as const

  return (
    <PublicPage locale={locale} town={settings} path="/offices" title={t('offices.title')}>
      <h1>{t('offices.title')}</h1>
      <p className="lede">
        {t.rich('offices.intro', {
          duty: () => <PhoneLink phone={settings.dutyPhone} />,
          hotline: () => <PhoneLink phone={settings.hotline} />,
        })}
      </p>
      {groups.map((group) => (
        <section className="group" key={group.id} aria-labelledby={group.id}>
          <h2 id={group.id}>{t(`offices.${group.id}.title`)}</h2>
          <p className="soft">{t(`offices.${group.id}.text`)}</p>
          <ul className="offices">
            {group.units.map((unit) => (
              <OfficeEntry key={unit.id} locale={locale} unit={unit} areas={areas} />
            ))}
          </ul>
        </section>
      ))}
      <section className="group" aria-labelledby="partners">
        <h2 id="partners">{t('offices.partners.title')}</h2>
        <p className="soft">{t('offices.partners.text')}</p>
        <ul className="offices">
          {[...partners.values()].map((partner) => (
            <PartnerEntry key={partner.id} locale={locale} partner={partner} />
          ))}
        </ul>
      </section>
    </PublicPage>
  )
}
