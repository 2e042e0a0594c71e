/** What httpbin offers under one heading: paths, and what each does in a few words. */
interface Group {
  readonly tag: string
  readonly endpoints: Readonly<Record<string, string>>
}

const tellsMessage = 'Tells the request with its content: data, form, files, JSON.'

/** Every path of httpbin by topic, for its index page and its API description. */
export const groups: readonly Group[] = [
  {
    tag: 'HTTP Methods',
    endpoints: {
      '/get': 'Tells the request: URL, arguments, fields, address.',
      '/post': tellsMessage,
      '/put': tellsMessage,
      '/patch': tellsMessage,
      '/delete': tellsMessage,
    },
  },
  {
    tag: 'Anything',
    endpoints: {
      '/anything': 'Tells the request, whatever its method.',
      '/anything/{rest}': 'The same, at any path below.',
    },
  },
  {
    tag: 'Auth',
    endpoints: {
      '/basic-auth/{user}/{password}': 'Basic authentication for this user and password.',
      '/hidden-basic-auth/{user}/{password}': 'The same, with 404 in place of a challenge.',
      '/bearer': 'Takes any bearer token.',
      '/digest-auth/{qop}/{user}/{password}': 'Digest authentication with MD5; qop is auth or auth-int.',
      '/digest-auth/{qop}/{user}/{password}/{algorithm}': 'The same with MD5, SHA-256 or SHA-512.',
      '/digest-auth/{qop}/{user}/{password}/{algorithm}/{staleAfter}':
        'The same with nonces that go stale after so many requests.',
    },
  },
  { tag: 'Status codes', endpoints: { '/status/{codes}': 'Any status, or one drawn from 200:9,500:1.' } },
  {
    tag: 'Request inspection',
    endpoints: {
      '/headers': 'The fields of the request.',
      '/ip': 'The address of the client.',
      '/user-agent': 'The name of the client program.',
    },
  },
  {
    tag: 'Response inspection',
    endpoints: {
      '/cache': '304 to any conditional request.',
      '/cache/{seconds}': 'May be kept in caches for so many seconds.',
      '/etag/{tag}': 'Has this entity tag: try If-None-Match and If-Match.',
      '/response-headers': 'Sends the fields that the query names.',
    },
  },
  {
    tag: 'Response formats',
    endpoints: {
      '/json': 'A JSON document.',
      '/html': 'A page of prose.',
      '/xml': 'An XML document.',
      '/encoding/utf8': 'Text in many scripts.',
      '/gzip': 'Content compressed with gzip.',
      '/deflate': 'Content compressed with deflate.',
      '/brotli': 'Content compressed with Brotli.',
      '/robots.txt': 'Rules for crawlers.',
      '/deny': 'What robots.txt asks crawlers not to visit.',
    },
  },
  {
    tag: 'Dynamic data',
    endpoints: {
      '/uuid': 'A random UUID.',
      '/base64/{value}': 'Decodes base64url.',
      '/bytes/{n}': 'n random bytes; seed repeats them.',
      '/stream-bytes/{n}': 'The same in pieces of chunk_size.',
      '/stream/{n}': 'n lines of JSON, one by one.',
      '/range/{n}': 'n letters that can be had in ranges; chunk_size, duration.',
      '/delay/{seconds}': 'Answers late, by ten seconds at most.',
      '/drip': 'Bytes one by one: numbytes, duration, delay, code.',
      '/links/{n}': 'Leads to the first of n pages.',
      '/links/{n}/{offset}': 'A page with links to the other n-1.',
    },
  },
  {
    tag: 'Cookies',
    endpoints: {
      '/cookies': 'The cookies of the request.',
      '/cookies/set': 'Sets the cookies that the query names.',
      '/cookies/set/{name}/{value}': 'Sets one cookie.',
      '/cookies/delete': 'Deletes the cookies that the query names.',
    },
  },
  {
    tag: 'Images',
    endpoints: {
      '/image': 'A picture in the format that Accept asks for.',
      '/image/png': 'A PNG picture.',
      '/image/jpeg': 'A JPEG picture.',
      '/image/webp': 'A WebP picture.',
      '/image/svg': 'An SVG picture.',
    },
  },
  {
    tag: 'Redirects',
    endpoints: {
      '/redirect/{n}': 'n redirects in a row; absolute=true for full URLs.',
      '/relative-redirect/{n}': 'The same, by path.',
      '/absolute-redirect/{n}': 'The same, by full URL.',
      '/redirect-to': 'Redirects to url, with status_code.',
    },
  },
  {
    tag: 'Pages',
    endpoints: {
      '/': 'This list.',
      '/legacy': 'This list too, at its old place.',
      '/spec.json': 'This list as a Swagger 2.0 document.',
      '/forms/post': 'An HTML form that posts to /post.',
    },
  },
]
