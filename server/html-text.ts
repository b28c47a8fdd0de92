const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text as it may stand in HTML, in a quoted attribute too, with its line ends kept. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"'\n\r]/g, (character) => ENTITIES[character] ?? character)
}
