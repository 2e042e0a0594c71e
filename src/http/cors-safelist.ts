import { sameName, type Field } from './field.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'POST']
const SAFE_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']
const SAFE_RESPONSE_FIELDS = [
  'Cache-Control',
  'Content-Language',
  'Content-Length',
  'Content-Type',
  'Expires',
  'Last-Modified',
  'Pragma',
]
const MOST_SAFE_BYTES = 1024

/** Whether a method needs no permission of the other origin (Fetch standard, CORS-safelisted method). */
export function isSafelistedMethod(method: string): boolean {
  return SAFE_METHODS.includes(method)
}

/** Whether a page may read a response field without leave (Fetch standard, CORS-safelisted response-header name). */
export function isSafelistedResponseField(name: string): boolean {
  return SAFE_RESPONSE_FIELDS.some((safe) => sameName(safe, name))
}

/**
 * The names, small and sorted, of the fields that need the other origin's permission
 * (Fetch standard, CORS-unsafe request-header names).
 */
export function unsafeFieldNames(fields: readonly Field[]): string[] {
  const unsafe = fields.filter((field) => unsafeReason(field, fields) !== undefined)
  return [...new Set(unsafe.map(({ name }) => name.toLowerCase()))].sort()
}

/**
 * Why a request field needs the other origin's permission, in words; undefined where it needs
 * none (Fetch standard, CORS-safelisted request-header).
 * @param among all the fields that the page set: even safe ones need leave once they are large together
 */
export function unsafeReason(field: Field, among: readonly Field[]): string | undefined {
  const own = unsafeByItself(field)
  if (own !== undefined) return own
  const safe = among.filter((other) => unsafeByItself(other) === undefined)
  return safe.reduce((size, { value }) => size + value.length, 0) > MOST_SAFE_BYTES
    ? 'the fields are longer than 1,024 bytes together'
    : undefined
}

/** Whether there are values with which a request field of this name needs no permission. */
export function isEverSafelisted(name: string): boolean {
  return unsafeByItself({ name, value: '' }) !== NEVER_SAFE
}

function unsafeByItself({ name, value }: Field): string | undefined {
  switch (name.toLowerCase()) {
    case 'accept':
      return tooLong(value) ?? (hasUnsafeByte(value) ? UNSAFE_BYTE : undefined)
    case 'accept-language':
    case 'content-language':
      return tooLong(value) ?? (/^[0-9A-Za-z *,\-.;=]*$/.test(value) ? undefined : UNSAFE_BYTE)
    case 'content-type': {
      const essence = value.split(';', 1)[0]?.trim().toLowerCase() ?? ''
      if (!SAFE_TYPES.includes(essence)) return `no form could send ${essence || 'this type'}`
      return tooLong(value) ?? (hasUnsafeByte(value) ? UNSAFE_BYTE : undefined)
    }
    case 'range':
      return tooLong(value) ?? (/^bytes=\d+-\d*$/.test(value) ? undefined : 'only one plain range is free')
    default:
      return NEVER_SAFE
  }
}

const NEVER_SAFE = 'not one of the few fields that any page may set'
const UNSAFE_BYTE = 'its value has a character that needs leave'

function tooLong(value: string): string | undefined {
  return value.length > 128 ? 'its value is longer than 128 bytes' : undefined
}

// Fetch standard, CORS-unsafe request-header byte.
function hasUnsafeByte(value: string): boolean {
  return [...value].some((char) => (char < ' ' && char !== '\t') || '"():<>?@[\\]{}\x7f'.includes(char))
}
