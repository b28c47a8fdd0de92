import type { ReactNode } from 'react'
import { ErrorSummary, type FieldError } from '#components/form/error-summary.tsx'
import type { PageTown } from '#components/page/public-page.tsx'
import { type Locale, type Words, wordsIn } from '#domain/locale.ts'
import type { Role } from '#domain/permission/role.ts'
import { translator } from '#i18n/translate.ts'
import { StaffTop } from './staff-top.tsx'

/** Who is signed in, as the header shows it. */
export type StaffPerson = { readonly name: Words; readonly unit: Words; readonly roles: readonly Role[] }

export const STAFF_SECTIONS = ['queue', 'intake', 'visits', 'manage', 'people', 'account'] as const
export type StaffSection = (typeof STAFF_SECTIONS)[number]

type StaffPageProps = {
  locale: Locale
  /** `town.settings` */
  town: PageTown
  /** Nobody on the pages of signing in. */
  person: StaffPerson | null
  /** The page's own address with its query, kept by the language switch. */
  path: string
  title: string
  section?: StaffSection
  /** Shown in the summary on top; the title then starts with "Error:". */
  errors?: readonly FieldError[]
  narrow?: boolean
  children: ReactNode
}

/** The frame of every staff page: title, header, summary of errors. */
export function StaffPage(props: StaffPageProps) {
  const { locale, town, person, path, title, section, errors = [], narrow = false, children } = props
  const t = translator(locale)
  const full = t('site.title', { title, town: wordsIn(town.name, locale) })
  return (
    <>
      <title>{errors.length > 0 ? t('site.errorTitle', { title: full }) : full}</title>
      <meta name="robots" content="noindex" />
      <StaffTop locale={locale} town={town} person={person} path={path} section={section} />
      <main className={narrow ? 'wrap main narrow' : 'wrap main'} id="main" tabIndex={-1}>
        <ErrorSummary locale={locale} errors={errors} />
        {children}
      </main>
    </>
  )
}
