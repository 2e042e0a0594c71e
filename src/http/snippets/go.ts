import { fieldValue, sameName } from '#http/field.ts'
import type { CodeContent, CodeRequest } from './code-request.ts'
import { outsideOfPages } from './javascript.ts'
import { quoted } from './literals.ts'
import { fact, facts, noDigest, noRetries, type CodeTarget } from './target.ts'

/** Go's net/http. */
export const go: CodeTarget = {
  id: 'go',
  label: 'Go: net/http',
  language: 'go',
  write,
  facts: (request) =>
    facts(
      fact(
        'Timeout',
        request.timeoutMs === null
          ? 'A Go client waits for ever unless told otherwise, and so does this code.'
          : `A Go client has no timeout of its own: without \`Timeout: ${duration(request.timeoutMs)}\` this code could wait for ever. It counts the content too, as in the lab.`,
      ),
      fact(
        'Redirects',
        request.follow
          ? 'Go follows up to 10 redirects by itself. The lab stops after 20.'
          : 'Go would follow redirects: `http.ErrUseLastResponse` stops at the first.',
      ),
      fact('Error statuses', 'A 404 or 500 is no `err` in Go: look at `response.StatusCode`.'),
      noRetries(
        request,
        'Go retries only where a kept connection broke before anything came back, and the method is idempotent.',
      ),
      request.content?.kind === 'json' &&
        fact('Content', 'Go sets no Content-Type by itself: without that line, the server is left to guess.'),
      request.content?.kind === 'multipart' &&
        request.content.parts.some(({ file }) => file) &&
        fact('Content', '`CreateFormFile` gives every file the type application/octet-stream.'),
      noDigest(request, 'net/http'),
      outsideOfPages(request),
    ),
}

/** Statements that make the reader of the content, what they import, and the name it goes by. */
interface GoContent {
  readonly imports: readonly string[]
  readonly lines: readonly string[]
  readonly reader: string
}

function write(request: CodeRequest): string {
  const content = contentCode(request.content)
  const host = fieldValue(request.fields, 'Host')
  const fields = request.fields.filter(({ name }) => !sameName(name, 'Host'))
  const imports = new Set(['fmt', 'io', 'net/http', ...content.imports])
  if (request.timeoutMs !== null) imports.add('time')
  if (request.cookies) imports.add('net/http/cookiejar')
  const client = [
    ...(request.timeoutMs === null ? [] : [`Timeout: ${duration(request.timeoutMs)},`]),
    ...(request.cookies ? ['Jar: jar,'] : []),
    ...(request.follow
      ? []
      : [
          'CheckRedirect: func(*http.Request, []*http.Request) error {',
          '\treturn http.ErrUseLastResponse',
          '},',
        ]),
  ]
  return [
    'package main',
    '',
    'import (',
    ...[...imports].toSorted().map((name) => `\t${quoted(name)}`),
    ')',
    '',
    'func main() {',
    ...[
      ...content.lines,
      `request, err := http.NewRequest(${quoted(request.method)}, ${quoted(request.url)}, ${content.reader})`,
      ...panicOn,
      ...(request.content?.kind === 'multipart'
        ? ['request.Header.Set("Content-Type", form.FormDataContentType())']
        : []),
      ...(host === undefined ? [] : [`request.Host = ${quoted(host)}`]),
      ...fields.map(({ name, value }) => `request.Header.Set(${quoted(name)}, ${latin1(value)})`),
      '',
      ...(request.cookies ? ['jar, _ := cookiejar.New(nil)'] : []),
      ...(client.length === 0
        ? ['client := &http.Client{}']
        : ['client := &http.Client{', ...client.map((line) => `\t${line}`), '}']),
      'response, err := client.Do(request)',
      ...panicOn,
      'defer response.Body.Close()',
      '',
      'content, err := io.ReadAll(response.Body)',
      ...panicOn,
      'fmt.Println(response.Status)',
      'fmt.Println(string(content))',
    ].map((line) => (line === '' ? '' : `\t${line}`)),
    '}',
  ].join('\n')
}

const panicOn = ['if err != nil {', '\tpanic(err)', '}']

function contentCode(content: CodeContent | undefined): GoContent {
  switch (content?.kind) {
    case undefined:
      return { imports: [], lines: [], reader: 'nil' }
    case 'json':
    case 'text':
      return reading(content.text)
    case 'form':
      return reading(new URLSearchParams(content.pairs.map(([name, value]) => [name, value])).toString())
    case 'file':
      return {
        imports: ['os'],
        lines: [`file, err := os.Open(${quoted(content.name)})`, ...panicOn],
        reader: 'file',
      }
    case 'multipart': {
      const files = content.parts.filter(({ file }) => file)
      return {
        imports: ['bytes', 'mime/multipart', ...(files.length > 0 ? ['os'] : [])],
        lines: [
          'body := &bytes.Buffer{}',
          'form := multipart.NewWriter(body)',
          ...content.parts.flatMap(({ name, value, file }, index) =>
            file
              ? [
                  `file${index}, err := os.Open(${quoted(file.name)})`,
                  ...panicOn,
                  `part${index}, _ := form.CreateFormFile(${quoted(name)}, ${quoted(file.name)})`,
                  `io.Copy(part${index}, file${index})`,
                ]
              : [`form.WriteField(${quoted(name)}, ${quoted(value)})`],
          ),
          'form.Close()',
          '',
        ],
        reader: 'body',
      }
    }
  }
}

function reading(text: string): GoContent {
  // Between backquotes everything stands for itself, but for a backquote and a carriage return.
  const plain = /["\\\n]/.test(text) && /^[^`\r\ufeff\0]*$/.test(text) && text.isWellFormed()
  return {
    imports: ['strings'],
    lines: [`body := strings.NewReader(${plain ? `\`${text}\`` : quoted(text)})`],
    reader: 'body',
  }
}

/** A field's value; beyond ASCII a byte for each character, as a browser sends it. */
function latin1(value: string): string {
  return quoted(value).replace(/[\u0080-\u00ff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`)
}

function duration(ms: number): string {
  if (ms % 1_000 === 0) return `${ms / 1_000} * time.Second`
  return Number.isInteger(ms) ? `${ms} * time.Millisecond` : `${Math.round(ms * 1_000)} * time.Microsecond`
}
