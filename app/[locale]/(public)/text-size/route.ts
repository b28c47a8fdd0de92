import { answering, readForm, seeOther } from '#app/http/form.ts'
import { localeOf } from '#app/http/locale.ts'
import { textSizeCookie } from '#app/http/text-size.ts'

type Context = { params: Promise<{ locale: string }> }

/** Keeps the chosen text size in a cookie and goes back to the page the reader came from. */
export function POST(request: Request, { params }: Context) {
  return answering(async () => {
    const fields = await readForm(request)
    const answer = seeOther(ownPath(fields.back?.[0]) ?? `/${await localeOf(params)}`)
    answer.headers.set('set-cookie', textSizeCookie(fields.size?.[0] === 'large' ? 'large' : 'normal'))
    return answer
  })
}

export async function GET(_request: Request, { params }: Context) {
  return seeOther(`/${await localeOf(params)}`)
}

/** A path of the public pages, or nothing: never another host (`//host`, `/\host`), never a line break. */
function ownPath(back = ''): string | undefined {
  return /^\/(?:en|zh)(?:[/?][\x21-\x5b\x5d-\x7e]*)?$/.test(back) && !back.includes('//') ? back : undefined
}
