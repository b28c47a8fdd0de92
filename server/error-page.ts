import { setTimeout as wait } from 'node:timers/promises'
import { ERROR_PLACEHOLDERS, ERROR_STATUSES, type ErrorStatus } from '#i18n/error-pages.ts'
import { htmlText } from './html-text.ts'
import type { Locale } from './language.ts'
import { plainErrorPage } from './plain-error-page.ts'
import { scriptFree } from './script-free.ts'

const PATIENCE = 3000

export type ErrorPageWish = {
  status: ErrorStatus
  locale: Locale
  isLarge: boolean
  /** The address after its language, for the switches on the page. */
  path: string
  id: string
  /** HTML of a form that holds what was typed, or nothing. */
  resend: string
}

export type ErrorPages = {
  html(wish: ErrorPageWish): Promise<string>
  /** Draws all pages ahead, for the time when nothing can be drawn. */
  prepare(): Promise<void>
  /** The town changed: pages are drawn anew, and the old ones serve until then. */
  renew(): void
}

/** Draws a page of the application; throws where it cannot. */
export type Draw = (url: string, isLarge: boolean) => Promise<string>

/** Error pages, drawn once by the application and filled in for each reader. */
export function openErrorPages(draw: Draw): ErrorPages {
  const drawn = new Map<string, string>()
  const underway = new Map<string, Promise<string | undefined>>()
  let stale = new Set<string>()

  function template(locale: Locale, status: ErrorStatus, isLarge: boolean): Promise<string | undefined> {
    const url = `/${locale}/errors/${status}`
    const key = isLarge ? `${url} large` : url
    const known = drawn.get(key)
    if (known !== undefined && !stale.has(key)) return Promise.resolve(known)
    const making = underway.get(key) ?? make(key, url, isLarge)
    return known === undefined ? making : Promise.resolve(known)
  }

  function make(key: string, url: string, isLarge: boolean): Promise<string | undefined> {
    const making = draw(url, isLarge)
      .then((html) => {
        drawn.set(key, scriptFree(html))
        stale.delete(key)
        return drawn.get(key)
      })
      .catch(() => undefined)
      .finally(() => underway.delete(key))
    underway.set(key, making)
    return making
  }

  return {
    async html(wish) {
      const found = await Promise.race([template(wish.locale, wish.status, wish.isLarge), patience()])
      if (found === undefined) return plainErrorPage(wish.locale, wish.status, wish.id, wish.resend)
      return fillIn(found, wish)
    },
    async prepare() {
      for (const locale of ['en', 'zh'] as const) {
        for (const status of ERROR_STATUSES) await template(locale, status, false)
      }
    },
    renew() {
      stale = new Set(drawn.keys())
    },
  }
}

function fillIn(template: string, { path, id, resend }: ErrorPageWish): string {
  return template
    .replaceAll(ERROR_PLACEHOLDERS.path, () => htmlText(path))
    .replaceAll(ERROR_PLACEHOLDERS.id, () => id)
    .replaceAll(ERROR_PLACEHOLDERS.resend, () => resend)
}

function patience(): Promise<undefined> {
  return wait(PATIENCE, undefined, { ref: false })
}
