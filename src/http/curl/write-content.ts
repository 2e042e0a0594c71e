import { type Field, fieldValue, sameName } from '#http/field.ts'
import type { PreparedRequest } from '#http/prepare.ts'
import type { Part, RequestDraft } from '#http/request-draft.ts'
import { fileName } from './data.ts'

/** An option with its value. */
export type Argument = readonly [option: string, value: string]

/** How curl is told what to send along, and which fields it then writes by itself. */
export interface WrittenContent {
  readonly args: readonly Argument[]
  /** Fields that must not be given, since curl makes them of these arguments. */
  readonly implies: (field: Field) => boolean
}

const FORM = 'application/x-www-form-urlencoded'

/** The arguments for a request's content. A file is named, not included. */
export function writtenContent(draft: RequestDraft, request: PreparedRequest): WrittenContent {
  if (!request.body) return { args: [], implies: () => false }
  const type = fieldValue(request.fields, 'Content-Type')
  const named = request.fields.filter(({ name }) => sameName(name, 'Content-Type')).length
  const impliesForm = ({ name, value }: Field) =>
    named === 1 && sameName(name, 'Content-Type') && value === FORM
  switch (draft.body.kind) {
    case 'form': {
      const args = draft.body.form.filter((row) => row.enabled && row.name !== '').map(formArgument)
      if (type === FORM && named === 1 && args.length > 0) return { args, implies: impliesForm }
      break
    }
    case 'multipart': {
      const parts = (draft.body.parts ?? []).filter((part) => part.enabled && part.name !== '')
      const byHand = draft.headers.some(
        ({ name, enabled }) => enabled && sameName(name.trim(), 'Content-Type'),
      )
      const bytes = asText(request.body)
      if (bytes !== undefined && (byHand || parts.length === 0 || !parts.every(canBePart))) break
      return {
        args: parts.map(partArgument),
        implies: ({ name, value }) => sameName(name, 'Content-Type') && /^multipart\//i.test(value),
      }
    }
    case 'file': {
      const name = draft.body.file?.name ?? ''
      const path = name === '' ? 'file' : name === '-' ? './-' : name
      const args: Argument[] = [['--data-binary', `@${path}`]]
      if (type === undefined) args.unshift(['-H', 'Content-Type:'])
      return { args, implies: impliesForm }
    }
    default:
  }
  return {
    args: [['--data-raw', new TextDecoder('utf-8', { ignoreBOM: true }).decode(request.body)]],
    implies: impliesForm,
  }
}

/** A name is written encoded, since curl encodes the value only. */
function formArgument({ name, value }: { name: string; value: string }): Argument {
  const [encodedName = '', encodedValue] = new URLSearchParams([[name, value]]).toString().split('=')
  return encodedValue === value
    ? ['-d', `${encodedName}=${value}`]
    : ['--data-urlencode', `${encodedName}=${value}`]
}

/** Whether -F can say it: its name ends at the first =, and its type has a subtype. */
function canBePart({ name, type, file }: Part): boolean {
  const said = (file ? file.type : type)?.trim() ?? ''
  return !name.includes('=') && (said === '' || /^[\w.+*-]+\/[\w.+*-]+(?:; ?[\w-]+=[\w.-]+)*$/.test(said))
}

function partArgument(part: Part): Argument {
  const name = withCrlf(part.name).replaceAll('=', '%3D')
  if (part.file) return ['-F', `${name}=@${filePart(part.file)}`]
  const value = withCrlf(part.value)
  const type = part.type?.trim() ?? ''
  if (type !== '') return ['-F', `${name}=${inQuotes(value)};type=${type}`]
  return value === value.trim() && !/^[@<(="]|;/.test(value)
    ? ['-F', `${name}=${value}`]
    : ['--form-string', `${name}=${value}`]
}

/** Forms have these line ends, and curl takes what it is given. */
function withCrlf(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n')
}

function filePart({ name, type }: { name: string; type: string }): string {
  const parameters = `;type=${type.trim() || 'application/octet-stream'}`
  if (/^\w[\w.-]*$/.test(name)) return name + parameters
  const path = fileName(name)
  const called = path !== name || path === '' || path === '-' ? `;filename=${inQuotes(name)}` : ''
  return `${inQuotes(path === '' || path === '-' ? 'file' : path)}${parameters}${called}`
}

function inQuotes(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** The text that the bytes are; undefined where they are none, or none that an argument can hold. */
function asText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
