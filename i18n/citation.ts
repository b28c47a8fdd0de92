import type { Locale } from '#domain/locale.ts'

/** A place in a law: the Chinese short name, and the article as `23` or `31(6)`. */
export type Citation = { readonly instrument: string; readonly article: string }

/** English names of the laws that the demo town cites; they have no official translation. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  社会救助暂行办法: 'Interim Measures for Social Assistance',
  城市居民最低生活保障条例: 'Urban Minimum Living Allowance Regulation',
  浙江省社会救助条例: 'Zhejiang Social Assistance Regulation',
  重庆市城乡居民最低生活保障条例: 'Chongqing Minimum Living Allowance Regulation',
  自然灾害救助条例: 'Natural Disaster Relief Regulation',
  残疾人保障法: 'Law on the Protection of Disabled Persons',
  老年人权益保障法: 'Law on the Rights of Older People',
  无障碍环境建设法: 'Barrier-free Environment Law',
  个人信息保护法: 'Personal Information Protection Law',
  政府信息公开条例: 'Government Information Disclosure Regulation',
  信访工作条例: 'Petition Work Regulation',
  行政复议法: 'Administrative Review Law',
}

/** "Petition Work Regulation, article 31(6)", "《信访工作条例》第三十一条第（六）项". */
export function formatCitation(citation: Citation, locale: Locale): string {
  const name = formatInstrument(citation.instrument, locale)
  const article = formatArticle(citation, locale)
  return locale === 'zh' ? name + article : `${name}, ${article}`
}

/** The name of a law: in English where one is known, else as it is. */
export function formatInstrument(instrument: string, locale: Locale): string {
  return locale === 'zh' ? `《${instrument}》` : (ENGLISH_NAMES[instrument] ?? `《${instrument}》`)
}

/** Articles of one paragraph with a list: the number in brackets is an item (项) there, a paragraph (款) elsewhere. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  信访工作条例: ['31', '32'],
  政府信息公开条例: ['36'],
  重庆市城乡居民最低生活保障条例: ['18'],
}

/** "article 31(6)", "第三十一条第（六）项"; several articles stand one after the other: `53, 62`. */
export function formatArticle({ instrument, article }: Citation, locale: Locale): string {
  if (locale === 'en') return `${article.includes(',') ? 'articles' : 'article'} ${article}`
  return article
    .split(/,\s*/)
    .map((one) => chineseArticle(instrument, one))
    .join('、')
}

function chineseArticle(instrument: string, article: string): string {
  const [number = '', ...parts] = article.split(/[()]+/).filter(Boolean)
  const isList = LISTS[instrument]?.includes(number) === true
  const [paragraph, ...items] = isList ? [undefined, ...parts] : parts
  return [
    `第${chineseNumeral(Number(number))}条`,
    paragraph === undefined ? '' : `第${chineseNumeral(Number(paragraph))}款`,
    ...items.map((item) => `第（${chineseNumeral(Number(item))}）项`),
  ].join('')
}

const DIGITS = '零一二三四五六七八九'

/** 1 to 999 as laws number their articles: 十, 二十三, 一百零五. */
function chineseNumeral(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const digit = (n: number) => DIGITS.charAt(n)
  const tail = ones === 0 ? '' : digit(ones)
  const middle =
    tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digit(tens)}十` : hundreds > 0 && ones > 0 ? '零' : ''
  return `${hundreds > 0 ? `${digit(hundreds)}百` : ''}${middle}${tail}`
}
