import type { ReactNode } from 'react'
import { ErrorSummary, type FieldError } from '#components/form/error-summary.tsx'
import { type Locale, wordsIn } from '#domain/locale.ts'
import type { TownSettings } from '#domain/town/settings.ts'
import { translator } from '#i18n/translate.ts'
import { PageFoot } from './page-foot.tsx'
import { PageTop, type Section } from './page-top.tsx'

/** What every page says of its town. */
export type PageTown = Pick<TownSettings, 'name' | 'notice' | 'dutyPhone'>

type PublicPageProps = {
  locale: Locale
  /** `town.settings` */
  town: PageTown
  /** The address after the language with its query, kept by the language and text-size switches: `/track`; `''` at home. */
  path: string
  title: string
  description?: string
  section?: Section
  /** Shown in the summary on top; the title then starts with "Error:". */
  errors?: readonly FieldError[]
  /** Pages of one person: search engines are told to stay away. */
  isPersonal?: boolean
  narrow?: boolean
  children: ReactNode
}

export function PublicPage(props: PublicPageProps) {
  const { locale, town, path, section, errors = [], narrow = false } = props
  return (
    <>
      <PageHead {...props} />
      <PageTop locale={locale} town={town} path={path} section={section} />
      <main className={narrow ? 'wrap main narrow' : 'wrap main'} id="main" tabIndex={-1}>
        <ErrorSummary locale={locale} errors={errors} />
        {props.children}
      </main>
      <PageFoot locale={locale} town={town} path={path} />
    </>
  )
}

function PageHead({ locale, town, path, title, description, errors = [], isPersonal }: PublicPageProps) {
  const t = translator(locale)
  const name = wordsIn(town.name, locale)
  const full = path === '' ? t('site.titleHome', { town: name }) : t('site.title', { title, town: name })
  return (
    <>
      <title>{errors.length > 0 ? t('site.errorTitle', { title: full }) : full}</title>
      <meta name="description" content={description ?? t('site.description', { town: name })} />
      {isPersonal && <meta name="robots" content="noindex" />}
    </>
  )
}
