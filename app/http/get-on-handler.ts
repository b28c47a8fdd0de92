import { seeOther } from './form.ts'

/** Somebody opened a form's address by hand: they are sent to the page that the form is on. */
export async function toPageOf(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  return seeOther(pathname.slice(0, pathname.lastIndexOf('/')))
}
