import { fieldValue, type Field } from '#http/field.ts'
import { isForbiddenField } from '#http/forbidden-field.ts'
import type { CodeRequest } from './code-request.ts'
import { jsonLiteral, quoted, type LiteralStyle } from './literals.ts'
import { fact, facts, noDigest, noRetries, type CodeFact, type CodeTarget } from './target.ts'

const style: LiteralStyle = { words: { true: 'true', false: 'false', null: 'null' }, indent: '  ' }

/** How a program gets at a file: in a page somebody chooses it, elsewhere it has a path. */
interface Files {
  readonly imports: readonly string[]
  readonly open: (name: string, type: string) => string
}

const inPage: Files = {
  imports: [],
  open: (name) => `document.querySelector("input[type=file]").files[0] /* ${name.replaceAll('*/', '* /')} */`,
}
const onDisk: Files = {
  imports: ['import { openAsBlob } from "node:fs"', ''],
  open: (name, type) =>
    `await openAsBlob(${quoted(name)}${type === '' ? '' : `, { type: ${quoted(type)} }`})`,
}

/** Lines that prepare the content, and the expression that stands for it. */
interface ContentCode {
  readonly before: readonly string[]
  readonly expression?: string
}

/** `fetch()` in a page. */
export const browserFetch: CodeTarget = {
  id: 'fetch',
  label: 'JavaScript: fetch',
  language: 'javascript',
  write: (request) => {
    const dropped = request.fields.filter(({ name, value }) => isForbiddenField(name, value))
    const notes = dropped.map(({ name }) => `// ${name} left out: the browser would drop it.`)
    const fields = request.fields.filter((field) => !dropped.includes(field))
    return [...notes, writeFetch({ ...request, fields }, inPage)].join('\n')
  },
  facts: (request) =>
    facts(
      ...sharedFacts(request),
      fact(
        'Redirects',
        request.follow
          ? '`fetch()` follows up to 20 redirects by itself, as here.'
          : 'With `redirect: "manual"` a page learns that there was a redirect, not where to.',
      ),
      noRetries(request, '`fetch()` never tries again by itself.'),
      fact(
        'Cookies',
        request.cookies
          ? '`credentials: "include"` sends the cookies of the other site, if its server allows that.'
          : 'Cookies go only to the page’s own origin, unless you say `credentials: "include"`.',
      ),
      !request.page &&
        fact('CORS', 'In a page the browser asks for permission first; a script, as sent here, needs none.'),
    ),
}

/** `fetch()` in Node.js. */
export const nodeFetch: CodeTarget = {
  id: 'node-fetch',
  label: 'Node.js: fetch',
  language: 'javascript',
  write: (request) => writeFetch({ ...request, cookies: false }, onDisk),
  facts: (request) =>
    facts(
      ...sharedFacts(
        request,
        ' Node gives up by itself only after 10 s without a connection, or 300 s of silence.',
      ),
      fact(
        'Redirects',
        request.follow
          ? 'Node follows up to 20 redirects by itself, as here.'
          : 'With `redirect: "manual"` Node shows the redirect itself, with its Location; a page would not see it.',
      ),
      noRetries(request, '`fetch()` never tries again by itself.'),
      request.cookies && fact('Cookies', 'Node’s `fetch()` has no cookie jar: what is set is not sent back.'),
      outsideOfPages(request),
    ),
}

/** axios, as it behaves in Node.js. */
export const axios: CodeTarget = {
  id: 'axios',
  label: 'Node.js: axios',
  language: 'javascript',
  write: writeAxios,
  facts: (request) =>
    facts(
      fact(
        'Timeout',
        request.timeoutMs === null
          ? 'axios waits for ever unless told otherwise, and so does this code.'
          : `axios has no timeout of its own: without \`timeout: ${number(request.timeoutMs)}\` this code could wait for ever.`,
      ),
      fact(
        'Redirects',
        request.follow
          ? 'axios follows up to 21 redirects in Node, as the browser does in a page.'
          : 'axios would follow redirects: `maxRedirects: 0` stops at the first.',
      ),
      fact(
        'Error statuses',
        'By itself axios throws for every status outside 200–299. `validateStatus: () => true` hands you the response, as the lab does.',
      ),
      noDigest(request, 'axios'),
      noRetries(request, 'axios needs a plug-in such as axios-retry for more.'),
      content(request, [
        'json',
        jsonLiteral(textOf(request), style, '') === undefined
          ? 'axios would wrap text that is not JSON in quotes: `transformRequest` sends it as it stands.'
          : 'axios turns an object into JSON and sets Content-Type by itself.',
      ]),
      request.cookies && fact('Cookies', 'In Node axios keeps no cookies: what is set is not sent back.'),
      outsideOfPages(request),
    ),
}

/** What is true of code that runs outside of a page, where the lab sends as one. */
export function outsideOfPages({ page, fields }: CodeRequest): CodeFact | undefined {
  if (!page) return undefined
  const dropped = fields.filter(({ name, value }) => isForbiddenField(name, value)).map(({ name }) => name)
  return dropped.length > 0
    ? fact(
        'Fields',
        `The browser drops ${new Intl.ListFormat('en').format(dropped)}; this code sends ${dropped.length === 1 ? 'it' : 'them'}. To see that, send as a script.`,
      )
    : fact(
        'CORS',
        'CORS is a rule of browsers: this code may read every answer. Send as a script to see that.',
      )
}

function sharedFacts(request: CodeRequest, inNode = ''): CodeFact[] {
  const bodiless = ['GET', 'HEAD'].includes(request.method.toUpperCase()) && request.content
  return [
    fact(
      'Timeout',
      request.timeoutMs === null
        ? `\`fetch()\` has no timeout of its own: this code may wait for very long.${inNode}`
        : `\`fetch()\` has no timeout of its own; \`AbortSignal.timeout()\` ends this request after ${request.timeoutMs / 1_000} s, content included.${inNode}`,
    ),
    fact('Error statuses', 'A 404 or 500 is no error for `fetch()`: look at `response.ok`.'),
    ...facts(
      noDigest(request, '`fetch()`'),
      request.content?.kind === 'multipart' &&
        request.content.parts.some(({ type, file }) => type && !file) &&
        fact('Content', '`FormData` names a text that has a type as if it were a file: filename="blob".'),
    ),
    ...(bodiless
      ? [fact('Content', `Left out: \`fetch()\` throws when ${request.method} comes with a body.`)]
      : facts(
          content(request, [
            'json',
            'Without the Content-Type field a string goes as text/plain, and many servers then see no JSON.',
          ]),
        )),
  ]
}

function content(request: CodeRequest, [kind, text]: readonly [string, string]): CodeFact | false {
  return request.content?.kind === kind && fact('Content', text)
}

function textOf({ content: given }: CodeRequest): string {
  return given?.kind === 'json' || given?.kind === 'text' ? given.text : ''
}

function writeFetch(request: CodeRequest, files: Files): string {
  const bodiless = ['GET', 'HEAD'].includes(request.method.toUpperCase())
  const { before, expression } = bodiless ? { before: [] } : contentCode(request, files, 'JSON.stringify')
  const options = [
    ...(request.method === 'GET' ? [] : [`method: ${quoted(request.method)}`]),
    ...headersOption(request.fields),
    ...(expression === undefined ? [] : [`body: ${expression}`]),
    ...(request.cookies ? ['credentials: "include"'] : []),
    ...(request.follow ? [] : ['redirect: "manual"']),
    ...(request.timeoutMs === null ? [] : [`signal: AbortSignal.timeout(${number(request.timeoutMs)})`]),
  ]
  const given = options.length > 0 ? `, {\n${options.map((option) => `  ${option},\n`).join('')}}` : ''
  return [
    ...imports(request, files),
    ...before,
    `const response = await fetch(${quoted(request.url)}${given})`,
    'console.log(response.status, response.statusText)',
    'console.log(await response.text())',
  ].join('\n')
}

function writeAxios(request: CodeRequest): string {
  const { before, expression } = contentCode(request, onDisk, '')
  const asItStands = request.content?.kind === 'json' && expression?.startsWith('"')
  const options = [
    `method: ${quoted(request.method)}`,
    `url: ${quoted(request.url)}`,
    ...headersOption(request.fields),
    ...(expression === undefined ? [] : [`data: ${expression}`]),
    ...(asItStands ? ['transformRequest: (data) => data'] : []),
    ...(request.timeoutMs === null ? [] : [`timeout: ${number(request.timeoutMs)}`]),
    ...(request.follow ? [] : ['maxRedirects: 0']),
    'validateStatus: () => true',
  ]
  return [
    'import axios from "axios"',
    ...(imports(request, onDisk).length > 0 ? imports(request, onDisk) : ['']),
    ...before,
    `const response = await axios.request({\n${options.map((option) => `  ${option},\n`).join('')}})`,
    'console.log(response.status, response.statusText)',
    'console.log(response.data)',
  ].join('\n')
}

function imports({ content: given }: CodeRequest, files: Files): readonly string[] {
  const opens =
    given?.kind === 'file' || (given?.kind === 'multipart' && given.parts.some(({ file }) => file))
  return opens ? files.imports : []
}

function headersOption(fields: readonly Field[]): string[] {
  if (fields.length === 0) return []
  // As a computed name it is one like any other; written plainly it would set the prototype.
  const name = (text: string) => (text === '__proto__' ? '["__proto__"]' : quoted(text))
  const lines = fields.map((field) => `    ${name(field.name)}: ${quoted(field.value)},\n`)
  return [`headers: {\n${lines.join('')}  }`]
}

function contentCode({ content: given, fields }: CodeRequest, files: Files, serialise: string): ContentCode {
  switch (given?.kind) {
    case undefined:
      return { before: [] }
    case 'json': {
      const value = jsonLiteral(given.text, style, '  ')
      const object = value !== undefined && (serialise !== '' || /^[[{]/.test(value))
      if (!object) return { before: [], expression: quoted(given.text) }
      return { before: [], expression: serialise === '' ? value : `${serialise}(${value})` }
    }
    case 'text':
      return { before: [], expression: quoted(given.text) }
    case 'form': {
      const pairs = given.pairs.map(([name, value]) => `    [${quoted(name)}, ${quoted(value)}],\n`)
      return { before: [], expression: `new URLSearchParams([\n${pairs.join('')}  ])` }
    }
    case 'multipart':
      return {
        before: [
          'const form = new FormData()',
          ...given.parts.map(({ name, value, file, type }) =>
            file
              ? `form.append(${quoted(name)}, ${files.open(file.name, file.type)}, ${quoted(file.name)})`
              : `form.append(${quoted(name)}, ${type ? `new Blob([${quoted(value)}], { type: ${quoted(type)} })` : quoted(value)})`,
          ),
          '',
        ],
        expression: 'form',
      }
    case 'file':
      return { before: [], expression: files.open(given.name, fieldValue(fields, 'Content-Type') ?? '') }
  }
}

function number(ms: number): string {
  return String(ms).replace(/\B(?=(\d{3})+$)/g, '_')
}
