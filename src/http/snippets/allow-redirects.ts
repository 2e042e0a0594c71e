import type { CodeRequest } from './code-request.ts'
import { fact, type CodeFact } from './target.ts'

// Libraries that follow redirects by themselves, but for HEAD, unless `allow_redirects` says otherwise.

/** The argument; none where the library does by itself as the request asks. */
export function allowRedirects(request: CodeRequest): string[] {
  if (request.follow === byItself(request)) return []
  return [`allow_redirects=${request.follow ? 'True' : 'False'}`]
}

/** What the library does; `most` is how many redirects it follows, `head` its call for HEAD. */
export function allowRedirectsFact(
  request: CodeRequest,
  { library, most, head }: { library: string; most: number; head: string },
): CodeFact {
  if (byItself(request)) {
    return fact(
      'Redirects',
      request.follow
        ? `${library} follows up to ${most} redirects by itself, but for HEAD. The lab stops after 20.`
        : `${library} would follow redirects: \`allow_redirects=False\` stops at the first.`,
    )
  }
  return fact(
    'Redirects',
    request.follow
      ? `\`${head}\` follows no redirect by itself: \`allow_redirects=True\` makes it.`
      : `\`${head}\` follows no redirect by itself, as here.`,
  )
}

function byItself({ method }: CodeRequest): boolean {
  return method !== 'HEAD'
}
