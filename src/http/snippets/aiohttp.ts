import { allowRedirects, allowRedirectsFact } from './allow-redirects.ts'
import { beyondAscii, type CodeRequest } from './code-request.ts'
import { outsideOfPages } from './javascript.ts'
import { quoted } from './literals.ts'
import {
  call,
  capitals,
  credentials,
  headersArgument,
  jsonFact,
  methodCall,
  pythonContent,
} from './python.ts'
import { fact, facts, inSeconds, noRetries, type CodeTarget } from './target.ts'

const LEAD = '        '

/** aiohttp, as a client. */
export const aiohttp: CodeTarget = {
  id: 'aiohttp',
  label: 'Python: aiohttp',
  language: 'python',
  limits: ['connect', 'silence'],
  write,
  facts: (request) =>
    facts(
      fact(
        'Timeout',
        request.timeoutMs === null
          ? 'aiohttp would give up after 300 s in all: `ClientTimeout(total=None)` takes that limit away.'
          : `aiohttp gives up after 300 s in all unless told otherwise; here after ${inSeconds(request.timeoutMs)}, content included, as in the lab.`,
      ),
      allowRedirectsFact(request, { library: 'aiohttp', most: 10, head: 'session.head()' }),
      fact(
        'Error statuses',
        'A 404 or 500 raises nothing until you call `response.raise_for_status()`, or make the session with `raise_for_status=True`.',
      ),
      noRetries(request, 'for more, write a loop or take aiohttp-retry.'),
      jsonFact(request, 'aiohttp'),
      encodedUrl(request) &&
        fact(
          'Fields',
          'aiohttp writes percent-encodings in its own way: `URL(…, encoded=True)` keeps them as they are.',
        ),
      request.fields.some(({ value }) => beyondAscii(value)) &&
        fact('Fields', 'aiohttp writes field values in UTF-8, where a browser writes Latin-1.'),
      capitals('aiohttp', request),
      outsideOfPages(request),
    ),
}

function encodedUrl({ url }: CodeRequest): boolean {
  return url.includes('%')
}

function limitsOf({ timeoutMs, connectMs, silenceMs }: CodeRequest): string {
  return [
    `total=${timeoutMs === null ? 'None' : inSeconds(timeoutMs)}`,
    ...(connectMs === undefined ? [] : [`sock_connect=${inSeconds(connectMs)}`]),
    ...(silenceMs === undefined ? [] : [`sock_read=${inSeconds(silenceMs)}`]),
  ].join(', ')
}

function write(request: CodeRequest): string {
  const inner = `${LEAD}    `
  const { name, first } = methodCall(request.method)
  const { content } = request
  const parts = content?.kind === 'multipart' ? content.parts : undefined
  const given = parts
    ? { fields: request.fields, arguments: ['data=form'] }
    : pythonContent(request, { raw: 'data', form: 'pairs' }, inner)
  const url = quoted(request.url)
  return [
    'import asyncio',
    '',
    'import aiohttp',
    ...(encodedUrl(request) ? ['from yarl import URL'] : []),
    '',
    '',
    'async def main():',
    ...(parts
      ? [
          '    form = aiohttp.FormData(default_to_multipart=True)',
          ...parts.map((part) => {
            if (!part.file) {
              const typed = part.type ? `, content_type=${quoted(part.type)}` : ''
              return `    form.add_field(${quoted(part.name)}, ${quoted(part.value)}${typed})`
            }
            const { name: file, type } = part.file
            const typed = type === '' ? '' : `, content_type=${quoted(type)}`
            return `    form.add_field(${quoted(part.name)}, open(${quoted(file)}, "rb"), filename=${quoted(file)}${typed})`
          }),
        ]
      : []),
    `    timeout = aiohttp.ClientTimeout(${limitsOf(request)})`,
    '    async with aiohttp.ClientSession(timeout=timeout) as session:',
    `${LEAD}async with ${call(
      `session.${name}`,
      [
        ...first,
        encodedUrl(request) ? `URL(${url}, encoded=True)` : url,
        ...headersArgument(given.fields, inner),
        ...given.arguments,
        ...(request.digest
          ? [`middlewares=(aiohttp.DigestAuthMiddleware(${credentials(request.digest)}),)`]
          : []),
        ...allowRedirects(request),
      ],
      LEAD,
    )} as response:`,
    `${LEAD}    print(response.status, response.reason)`,
    `${LEAD}    print(await response.text())`,
    '',
    '',
    'asyncio.run(main())',
  ].join('\n')
}
