import { beyondAscii } from './code-request.ts'
import { outsideOfPages } from './javascript.ts'
import { fact, facts, inSeconds, type CodeTarget } from './target.ts'

/** curl, as a POSIX shell takes it. */
export const curl: CodeTarget = {
  id: 'curl',
  label: 'curl',
  language: 'shell',
  limits: ['connect', 'silence'],
  write: async (_, draft) => (await import('#http/curl/index.ts')).writeCurl(draft, 'posix'),
  facts: (request) =>
    facts(
      fact(
        'Timeout',
        request.timeoutMs === null
          ? 'curl waits for ever once it is connected, unless you add `--max-time 10`.'
          : `curl waits for ever once it is connected: \`--max-time ${inSeconds(request.timeoutMs)}\` limits the whole request.`,
      ),
      fact(
        'Redirects',
        request.follow
          ? 'curl follows no redirect by itself: `--location` (`-L`) makes it, up to 50.'
          : 'curl follows no redirect by itself, as here.',
      ),
      fact(
        'Error statuses',
        'A 404 or 500 is a success for curl: it prints the body and exits with 0, unless you add `--fail`.',
      ),
      request.retries > 0 &&
        fact(
          'Retries',
          '`--retry` retries timeouts, 408, 429, 500, 502, 503 and 504 only, with any method, and heeds Retry-After.',
        ),
      (request.content?.kind === 'json' || request.content?.kind === 'text') &&
        fact(
          'Content',
          'With `--data` alone curl says Content-Type: application/x-www-form-urlencoded, whatever the text is.',
        ),
      request.fields.some(({ value }) => beyondAscii(value)) &&
        fact(
          'Fields',
          'curl writes field values as the terminal does, mostly in UTF-8; a browser in Latin-1.',
        ),
      request.digest &&
        !request.page &&
        fact('Fields', '`--digest` answers the challenge: two requests go out.'),
      outsideOfPages(request),
    ),
}
