/** A file as a browser sends it. */
export type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A photo that says in itself who took it (see `TAKEN_BY`) and where. */
export const PHOTO: File = {
  name: 'IMG_2034.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(
    [
      '/9j/4QEYRXhpZgAASUkqAAgAAAAIABIBAwABAAAAAQAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAADsBAgAO',
      'AAAAfgAAABMCAwABAAAAAQAAAGmHBAABAAAAjAAAACWIBAABAAAA2gAAAAAAAAA4YwAA6AMAADhjAADoAwAAV2FuZyBYaWFvaG9u',
      'ZwAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAMAAAAAOgBAABAAAAIAAA',
      'AAAAAAACAAEAAgACAAAATgAAAAIABQADAAAA+AAAAAAAAAAfAAAAAQAAAA4AAAABAAAABQAAAAEAAAD/2wBDABQODxIPDRQSEBIX',
      'FRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8',
      'fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAgADADASIAAhEBAxEB/8QAFQABAQAA',
      'AAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFBEBAAAAAAAAAAAA',
      'AAAAAAAAAP/aAAwDAQACEQMRAD8AhAStcAAAAAAAAAB//9k=',
    ].join(''),
    'base64',
  ),
}
export const TAKEN_BY = 'Wang Xiaohong'

export const LEASE: File = {
  name: '租房合同.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n% lease\nstartxref\n9\n%%EOF\n'),
}

/** A drawing with a script, which says that it is a photo. */
export const DRAWING: File = {
  name: 'lamp.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
}
