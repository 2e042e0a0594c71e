/** What is expected of a file of the corpus. */
export interface Expected {
  /** Absent where nothing is recognised. */
  readonly kind?: string
  /** Client, method, URL, then what else matters of it. */
  readonly requests: readonly (readonly string[])[]
  readonly notes?: readonly RegExp[]
}

const LEFT_OUT = /^Left out, as requests here have no such setting: /
const VARIABLES = /stands? for something this text does not say/
const NO_SCHEME = /does not say http or https/

/** The files of the corpus, by name. */
export const corpus: Readonly<Record<string, Expected>> = {
  'curl.txt': {
    kind: 'curl',
    requests: [['script GET https://api.example.com/v1/me', 'Accept: application/json', 'auth basic']],
  },
  'bare-url.txt': {
    kind: 'url',
    requests: [['browser GET http://localhost:8080/health?deep=1']],
    notes: [NO_SCHEME],
  },
  'urls.txt': {
    kind: 'url',
    requests: [
      ['browser GET https://api.example.com/users?page=1'],
      ['browser GET http://localhost:8080/health'],
    ],
  },
  'fetch-chrome-get.txt': {
    kind: 'fetch',
    requests: [
      [
        'browser GET https://shop.example.com/api/products?category=tea&page=2',
        'named GET /api/products',
        'sec-ch-ua: "Chromium";v="140", "Not=A?Brand";v="24"',
        'body none',
        'cookies include',
      ],
    ],
    notes: [/: referrer and referrerPolicy\.$/],
  },
  'fetch-chrome-post-json.txt': {
    kind: 'fetch',
    requests: [
      [
        'browser POST https://shop.example.com/api/cart',
        'x-csrf-token: k9-ü',
        'body json',
        'cookies omit',
        `> {"sku":"TEA-1","note":"it's \\"green\\"","qty":2}`,
      ],
    ],
  },
  'fetch-chrome-all.txt': {
    kind: 'fetch',
    requests: [
      ['browser GET https://news.example.org/'],
      ['browser GET https://news.example.org/style.css'],
      ['browser POST https://stats.example.org/hit', 'body text', '> page=%2F&t=12'],
    ],
    notes: [LEFT_OUT],
  },
  'fetch-chrome-multipart.txt': {
    kind: 'fetch',
    requests: [
      [
        'browser POST https://upload.example.com/avatar',
        'part title = Me & my cat',
        'part photo = file cat.svg',
      ],
    ],
  },
  'fetch-node.txt': {
    kind: 'fetch',
    requests: [
      [
        'script POST https://intranet.example.com/tickets',
        'cookie: sid=s%3Aabc.def; theme=dark',
        'body text',
      ],
    ],
  },
  'fetch-firefox.txt': {
    kind: 'fetch',
    requests: [
      [
        'browser POST https://api.example.com/search',
        'Content-Type: application/x-www-form-urlencoded; charset=UTF-8',
        'body form',
        'cookies include',
        '> q=caf%C3%A9+cr%C3%A8me&lang=fr&lang=en',
      ],
    ],
    notes: [LEFT_OUT],
  },
  'fetch-tutorial.txt': {
    kind: 'fetch',
    requests: [
      [
        'browser POST https://api.example.com/v1/comments',
        'body json',
        '> {"postId":7,"author":{"name":"Zoë","verified":true},"tags":["a","b","c"],"rating":-4.5}',
      ],
    ],
  },
  'fetch-postman-snippet.txt': {
    kind: 'fetch',
    requests: [
      [
        'browser POST https://reports.example.com/run',
        'X-API-Key: demo',
        'Accept: text/csv',
        'Accept: application/json',
        'body form',
        'redirects manual',
        '> from=2026-01-01&to=2026-01-31+%26+later',
      ],
    ],
  },
  'fetch-formdata.txt': {
    kind: 'fetch',
    requests: [
      [
        'browser PUT https://api.example.com/people',
        'timeout 2500',
        'part avatar = file file',
        'part name = Grace',
      ],
    ],
    notes: [/fill in the part “avatar”/],
  },
  'fetch-url-object.txt': {
    kind: 'fetch',
    requests: [
      [
        'browser GET https://api.example.com/search?safe=1&q=tea%20%26%20cake',
        'Authorization: Bearer {{token}}',
      ],
    ],
    notes: [/signal is left out/, LEFT_OUT, VARIABLES],
  },
  'fetch-request-object.txt': {
    kind: 'fetch',
    requests: [['browser DELETE https://api.example.com/items/1', 'If-Match: "v3"', 'cookies include']],
  },
  'fetch-typescript.txt': {
    kind: 'fetch',
    requests: [['browser GET https://api.example.com/users/1', 'Accept: application/json']],
    notes: [/not JavaScript throughout/],
  },
  'rest-client-basics.http': {
    kind: 'http-file',
    requests: [
      [
        'script GET https://api.example.com/v2/users?page=2&sort=name',
        'named List users',
        'Accept: application/json',
      ],
      [
        'script POST https://api.example.com/v2/users',
        'named createUser',
        'Authorization: Bearer {{token}}',
        '> {\n  "name": "Ada",\n  "id": "{{$guid}}"\n}',
      ],
      ['script DELETE https://api.example.com/v2/users/{{createUser.response.body.id}}'],
    ],
    notes: [VARIABLES],
  },
  'rest-client-auth-and-forms.http': {
    kind: 'http-file',
    requests: [
      [
        'script GET https://httpbin.org/basic-auth/ada/secret',
        'auth basic',
        'redirects manual',
        'cookies include',
      ],
      ['script GET https://httpbin.org/digest-auth/auth/ada/secret', 'auth digest', 'cookies omit'],
      ['script POST https://httpbin.org/post', 'body form', '> name=Ada+Lovelace&city=London&note=1%2B1'],
      ['script GET https://httpbin.org/get?only=url'],
    ],
  },
  'rest-client-files.http': {
    kind: 'http-file',
    requests: [
      [
        'script POST https://upload.example.com/files',
        'part meta = {"kind":"report"}',
        'part file = file report.txt',
      ],
      ['script PUT https://upload.example.com/raw', 'Content-Type: application/xml', 'body file'],
    ],
    notes: [/report\.txt is not in this text/, /order\.xml is not in this text/],
  },
  'jetbrains-scripts.http': {
    kind: 'http-file',
    requests: [
      [
        'script POST https://{{host}}/login',
        'named Log in',
        'timeout 120000',
        '> {"user": "ada", "password": "{{password}}"}',
      ],
      ['script GET https://api.example.com/report', 'body none'],
      ['script GET https://api.example.com/users/7?fields=name&fields=mail'],
    ],
    notes: [/script/, /script/, /report\.csv/, /200\.csv/, /WEBSOCKET/, /GRPC/, VARIABLES],
  },
  'jetbrains-handler-file.http': {
    kind: 'http-file',
    requests: [
      [
        'script POST https://api.example.com/notes',
        '> > quoted line\n# a heading, not a comment\n// nor is this\n\nlast line',
      ],
    ],
    notes: [/import/, /run #Log in/, /after\.js/],
  },
  'origin-form.http': {
    kind: 'http-file',
    requests: [
      ['script GET https://api.example.com/orders?open=true', 'Accept: application/json'],
      ['script OPTIONS http://localhost:8080/health'],
      ['script GET /lost'],
    ],
    notes: [NO_SCHEME, NO_SCHEME, /has no host/],
  },
  'windows-line-ends.http': {
    kind: 'http-file',
    requests: [
      ['script POST https://api.example.com/a', 'named One', '> line 1\r\nline 2'],
      ['script PATCH https://api.example.com/b', 'named Two', 'body json', '> {"a":null}'],
    ],
  },
  'bad-lines.http': {
    kind: 'http-file',
    requests: [
      ['script GET https://api.example.com/x', 'Accept: */*'],
      ['script HEAD https://api.example.com/fine'],
    ],
    notes: [/is no field/, /is no request line/, /paste it on its own/],
  },
  'chrome.har': {
    kind: 'har',
    requests: [
      [
        'browser POST https://shop.example.com/api/cart?src=list',
        'accept: application/json',
        'off cookie: sid=42',
        'off user-agent: Mozilla/5.0',
        'body json',
        '> {"sku":"A"}',
      ],
      ['browser POST https://shop.example.com/login', 'body form', '> user=ada&pass=a%26b'],
    ],
    notes: [/content-length, cookie, origin, sec-fetch-mode and user-agent/, /1 CORS preflight/],
  },
  'proxy-multipart.har': {
    kind: 'har',
    requests: [
      [
        'browser POST http://upload.example.com/form',
        'off Cookie: a=1; b=2',
        'part title = Report',
        'part file = file q1.pdf',
        'part note = file note.txt',
      ],
      ['browser PUT http://upload.example.com/pixel', 'Content-Type: image/gif', 'body file'],
    ],
    notes: [/q1\.pdf is not in this archive/, /host and cookie/],
  },
  'damaged-entries.har': {
    kind: 'har',
    requests: [
      ['browser GET https://api.example.com/fine'],
      ['browser GET https://api.example.com/__proto__'],
    ],
    notes: [
      /^log\.entries\[0\]: /,
      /^log\.entries\[1\]\.request\.method: /,
      /^log\.entries\[3\]\.request\.headers\.1\.name: /,
    ],
  },
  'truncated.har': { requests: [], notes: [/not JSON/] },
  'postman-2.1.json': {
    kind: 'postman',
    requests: [
      [
        'script GET https://library.example.com/v1/books/12%20a?full=true',
        'named Books / One book',
        'X-Key: k1',
        'off X-Debug: 1',
        'off ?lang=de',
      ],
      [
        'script POST https://library.example.com/v1/books',
        'named Books / Deep / Add a book',
        'Authorization: Basic YWRhOnB3',
        'Content-Type: application/json',
        '> {"title": "{{$randomWord}}"}',
      ],
      ['script HEAD http://library.example.com/ping', 'auth none', 'cookies omit', 'redirects manual'],
    ],
    notes: [/^Scripts are left out \(2\)/, /^Saved responses/, VARIABLES],
  },
  'postman-2.0.json': {
    kind: 'postman',
    requests: [
      ['script GET https://api.example.com/old', 'named Just a URL'],
      ['script POST https://api.example.com/form', 'auth basic', 'X-Two: a:b', '> a=1+2&n=3'],
      ['script GET http://localhost:8080/a/b?q=x%20y#top'],
    ],
  },
  'postman-bodies.json': {
    kind: 'postman',
    requests: [
      [
        'script POST https://api.example.com/parts',
        'part title = Hi',
        'part doc = file doc.pdf',
        'part pics = file b.png',
      ],
      ['script POST https://api.example.com/xml', 'Content-Type: application/xml', '> <a/>'],
      ['script PUT https://api.example.com/file', 'body file'],
      ['script POST https://api.example.com/graphql', 'auth none', 'body json'],
      ['script POST https://api.example.com/off', 'body none'],
    ],
    notes: [/doc\.pdf/, /a\.png/, /b\.png/, /x\.bin/, /awsv4/, /GraphQL/, /^Damaged: request\.method: /],
  },
  'openapi-petshop.yaml': {
    kind: 'openapi',
    requests: [
      [
        'browser GET https://eu.pets.example.com/v3/pets?limit=20&filter[color]=red&api_key=',
        'named pets / List pets',
        'off X-Trace: textxxxx',
        'off ?tags=cat',
      ],
      [
        'browser POST https://eu.pets.example.com/v3/pets',
        'named pets / addPet',
        'auth bearer',
        '> {\n  "name": "Mia",\n  "born": "2026-01-31",\n  "weight": 0.5,\n  "friends": []\n}',
      ],
      [
        'browser PUT https://eu.pets.example.com/v3/pets/123e4567-e89b-42d3-a456-426614174000?api_key=',
        'If-Match: "v1"',
        'Content-Type: application/merge-patch+json',
        '> {\n  "name": "Rex"\n}',
      ],
    ],
  },
  'openapi-3.1.json': {
    kind: 'openapi',
    requests: [
      ['browser GET https://mirror.example.com/files?ids=1,2', 'Cookie: session=abc'],
      ['browser POST {{baseUrl}}/api/files', 'part title = Plan', 'part data = file data'],
      [
        'browser POST {{baseUrl}}/api/token',
        'named Get a token',
        'auth basic',
        '> grant_type=client_credentials&scope=read',
      ],
      ['browser POST {{baseUrl}}/api/xml', 'Content-Type: application/xml', 'auth none'],
    ],
    notes: [
      /schemas\/Missing is not in/,
      /no example is made/,
      /auth by mutual/,
      /webhooks/,
      /set the variable baseUrl/,
    ],
  },
  'swagger-2.yaml': { kind: 'openapi', requests: [], notes: [/Swagger 2\.0/] },
  'broken.yaml': { kind: 'openapi', requests: [], notes: [/not YAML/] },
  'raw-get.txt': {
    kind: 'message',
    requests: [['script GET https://www.example.com/search?q=tea', 'User-Agent: nc', 'body none']],
    notes: [NO_SCHEME],
  },
  'raw-post.txt': {
    kind: 'message',
    requests: [['script POST http://localhost:3000/form', 'body form', '> a=1&b=two+six']],
    notes: [NO_SCHEME],
  },
  'prose.txt': { requests: [], notes: [/nothing that is known here/] },
}
