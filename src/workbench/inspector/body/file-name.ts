import { fieldValue, type Field } from '#http/field.ts'

/** The ending of a file by its media type. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'application/zip': 'zip',
  'audio/mpeg': 'mp3',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'text/css': 'css',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/javascript': 'js',
  'text/plain': 'txt',
  'text/xml': 'xml',
}

/**
 * The name to save content under: the one its Content-Disposition gives (RFC 6266, 4.3), else the last
 * part of the path, with an ending that fits the type. Never a path.
 */
export function fileName(fields: readonly Field[], url: string): string {
  const given = givenName(fieldValue(fields, 'content-disposition') ?? '')
  const segment = URL.parse(url)
    ?.pathname.split('/')
    .findLast((part) => part !== '')
  const name = safe(given ?? decoded(segment ?? '')) || 'response'
  if (/\.[a-z\d]{1,5}$/i.test(name)) return name
  const type = (fieldValue(fields, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const ending =
    ENDINGS[type] ?? /^image\/([a-z]+)$/.exec(type)?.[1] ?? (type.endsWith('+json') ? 'json' : '')
  return ending === '' ? name : `${name}.${ending}`
}

function givenName(disposition: string): string | undefined {
  // filename* wins over filename wherever it stands (RFC 6266, 4.3); its charset is UTF-8 (RFC 8187).
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1]
  if (extended !== undefined) return decoded(extended)
  const [, quoted, token] = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? []
  return quoted?.replace(/\\(.)/g, '$1') ?? token
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The last part of what may be a path, without what file systems refuse. */
function safe(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}<>:"|?*]/gu, '')
    .replace(/^\.+/, '')
    .trim()
}
