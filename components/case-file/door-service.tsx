import { PhoneLink } from '#components/page/phone-link.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { Service } from '#domain/service/service.ts'
import type { Town } from '#domain/town/town.ts'
import { translator } from '#i18n/translate.ts'

type DoorServiceProps = { locale: Locale; town: Town; service: Service }

/** A service that nobody files here: it explains the right doors. */
export function DoorService({ locale, town, service }: DoorServiceProps) {
  return (
    <>
      <p className="lead">{wordsIn(service.summary, locale)}</p>
      {service.sections.map(({ title, text }) => (
        <section key={title.en}>
          <h2>{wordsIn(title, locale)}</h2>
          {wordsIn(text, locale)
            .split('\n')
            .filter(Boolean)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </section>
      ))}
      <p>
        {translator(locale).rich('filing.dutyPhone', {
          phone: () => <PhoneLink key="phone" phone={town.settings.dutyPhone} />,
        })}
      </p>
    </>
  )
}
