/**
 * The link that opens a hand-out: all of it stands behind the #, which no browser sends to a server.
 * @param page address of the page that takes it, without a fragment
 * @param fragment of the hand-out
 * @param token of the student whose own link it is
 */
export function handOutLink(page: string, fragment: string, token?: string): string {
  return `${page}#${fragment}${token === undefined ? '' : `&token=${token}`}`
}

/** What stands in a link’s hash, which begins with a #: the fragment of a hand-out, and a token where it is somebody’s own. */
export function readHandOutHash(hash: string): {
  readonly fragment: string
  readonly token: string | undefined
} {
  const [fragment = '', ...rest] = hash.slice(1).split('&')
  return { fragment, token: new URLSearchParams(rest.join('&')).get('token') ?? undefined }
}
