import type { Field } from '#http/field.ts'
import { withoutField, type CodeRequest } from './code-request.ts'
import { jsonLiteral, quoted, type LiteralStyle } from './literals.ts'
import { fact, type CodeFact } from './target.ts'

const style: LiteralStyle = { words: { true: 'True', false: 'False', null: 'None' }, indent: '    ' }

/** The arguments of a call that differ between the Python libraries, each one expression or absent. */
export interface PythonContent {
  readonly fields: readonly Field[]
  readonly arguments: readonly string[]
}

/** Which argument takes what: `content=` in httpx is `data=` elsewhere. */
export interface PythonNames {
  readonly raw: 'data' | 'content'
  /** A form with repeated names: pairs, or a dictionary of lists. */
  readonly form: 'pairs' | 'lists'
}

/** The content as arguments of a call, and the fields that are left to be written out. */
export function pythonContent(request: CodeRequest, names: PythonNames, lead: string): PythonContent {
  const { content, fields } = request
  const raw = (expression: string) => ({ fields, arguments: [`${names.raw}=${expression}`] })
  switch (content?.kind) {
    case undefined:
      return { fields, arguments: [] }
    case 'json': {
      const value = jsonLiteral(content.text, style, lead)
      if (value === undefined || value === 'None') return raw(`${quoted(content.text)}.encode()`)
      return {
        fields: withoutField(fields, 'Content-Type', 'application/json'),
        arguments: [`json=${value}`],
      }
    }
    case 'text':
      return raw(`${quoted(content.text)}.encode()`)
    case 'form':
      return {
        fields: withoutField(fields, 'Content-Type', 'application/x-www-form-urlencoded'),
        arguments: [
          `data=${names.form === 'pairs' ? pairs(content.pairs, lead) : lists(content.pairs, lead)}`,
        ],
      }
    case 'multipart':
      return {
        fields,
        arguments: [
          `files=[\n${content.parts
            .map(({ name, value, file, type: textType }) => {
              if (!file) {
                return `(${quoted(name)}, (None, ${[value, ...(textType ? [textType] : [])].map(quoted).join(', ')}))`
              }
              const type = file.type === '' ? '' : `, ${quoted(file.type)}`
              return `(${quoted(name)}, (${quoted(file.name)}, open(${quoted(file.name)}, "rb")${type}))`
            })
            .map((part) => `${lead}    ${part},\n`)
            .join('')}${lead}]`,
        ],
      }
    case 'file':
      return raw(`open(${quoted(content.name)}, "rb").read()`)
  }
}

/** The fields as a dictionary argument; none where there are none. */
export function headersArgument(
  fields: readonly Field[],
  lead: string,
  value: (text: string) => string = quoted,
): string[] {
  if (fields.length === 0) return []
  const lines = fields.map((field) => `${lead}    ${quoted(field.name)}: ${value(field.value)},\n`)
  return [`headers={\n${lines.join('')}${lead}}`]
}

/** A call with an argument a line, `lead` being the indent of the line it stands in. */
export function call(callee: string, given: readonly string[], lead: string): string {
  return `${callee}(\n${given.map((argument) => `${lead}    ${argument},\n`).join('')}${lead})`
}

const methodsWithNames = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']

/** The name a library has for a method, or `request` with the method as its first argument. */
export function methodCall(
  method: string,
  known: readonly string[] = methodsWithNames,
): { readonly name: string; readonly first: readonly string[] } {
  const lower = method.toLowerCase()
  return known.includes(lower) && method === method.toUpperCase()
    ? { name: lower, first: [] }
    : { name: 'request', first: [quoted(method)] }
}

/** Python's libraries write every method in capitals. */
export function capitals(library: string, { method }: CodeRequest): CodeFact | false {
  const upper = method.toUpperCase()
  return (
    method !== upper && fact('Fields', `${library} writes the method in capitals: ${upper}, not ${method}.`)
  )
}

/** What `json=` does, where the code uses it. */
export function jsonFact({ content }: CodeRequest, library: string): CodeFact | false {
  if (content?.kind !== 'json') return false
  return jsonLiteral(content.text, style, '') === undefined
    ? fact(
        'Content',
        'Sent as bytes, exactly as written: as Python values and back, this text would come out another.',
      )
    : fact(
        'Content',
        `\`json=\` writes the JSON anew and sets Content-Type: application/json; ${library} spaces it its own way.`,
      )
}

function pairs(given: readonly (readonly [string, string])[], lead: string): string {
  return `[\n${given.map(([name, value]) => `${lead}    (${quoted(name)}, ${quoted(value)}),\n`).join('')}${lead}]`
}

function lists(given: readonly (readonly [string, string])[], lead: string): string {
  const lines = [...new Set(given.map(([name]) => name))].map((name) => {
    const values = given.flatMap(([each, value]) => (each === name ? [quoted(value)] : []))
    return `${lead}    ${quoted(name)}: ${values.length === 1 ? values.join('') : `[${values.join(', ')}]`},\n`
  })
  return `{\n${lines.join('')}${lead}}`
}

/** User name and password as two arguments. */
export function credentials({ username, password }: NonNullable<CodeRequest['digest']>): string {
  return `${quoted(username)}, ${quoted(password)}`
}
