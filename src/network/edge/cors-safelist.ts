import { sameName, type Field } from '#http/field.ts'

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
  const safe = fields.filter(isSafelistedRequestField)
  // Even safe fields need leave once they are large together.
  const safeBytes = safe.reduce((size, { value }) => size + value.length, 0)
  const unsafe = safeBytes > 1024 ? fields : fields.filter((field) => !safe.includes(field))
  return [...new Set(unsafe.map(({ name }) => name.toLowerCase()))].sort()
}

/** Fetch standard, CORS-safelisted request-header. */
function isSafelistedRequestField({ name, value }: Field): boolean {
  if (value.length > 128) return false
  switch (name.toLowerCase()) {
    case 'accept':
      return !hasUnsafeByte(value)
    case 'accept-language':
    case 'content-language':
      return /^[0-9A-Za-z *,\-.;=]*$/.test(value)
    case 'content-type': {
      const essence = value.split(';', 1)[0]?.trim().toLowerCase() ?? ''
      return !hasUnsafeByte(value) && SAFE_TYPES.includes(essence)
    }
    case 'range':
      return /^bytes=\d+-\d*$/.test(value)
    default:
      return false
  }
}

// Fetch standard, CORS-unsafe request-header byte.
function hasUnsafeByte(value: string): boolean {
  return [...value].some((char) => (char < ' ' && char !== '\t') || '"():<>?@[\\]{}\x7f'.includes(char))
}
