const NOTICE = /^\/(?:en|zh)\/notices\//

/** The page of a public notice: for no search engine, and gone for good once it is gone. */
export function isNoticePath(path: string): boolean {
  return NOTICE.test(path)
}
