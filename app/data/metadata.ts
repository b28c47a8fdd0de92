import type { Words } from '#domain/locale.ts'
import type { Column } from './columns.ts'

/** Describes a table as CSV on the Web asks for it: columns, languages, licence. */
export function csvMetadata(file: string, title: Words, licence: Words, columns: readonly Column[]): string {
  return JSON.stringify(
    {
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: file,
      'dc:title': inLanguages(title),
      'dc:license': inLanguages(licence),
      dialect: { encoding: 'utf-8', lineTerminators: ['\r\n'], header: true },
      tableSchema: {
        columns: columns.map(({ name, titles, datatype }) => ({
          name,
          titles: name,
          datatype,
          'dc:description': inLanguages(titles),
        })),
      },
    },
    null,
    2,
  )
}

function inLanguages(words: Words) {
  return Object.entries(words).map(([language, value]) => ({ '@value': value, '@language': language }))
}
