import { setupWorker } from 'msw/browser'
import { http, HttpResponse } from 'msw/http'

const worker = setupWorker(
  http.get('https://httpbin.org/get', ({ request }) =>
    HttpResponse.json({
      args: Object.fromEntries(new URL(request.url).searchParams),
      headers: {
        Accept: '*/*',
        'Accept-Encoding': 'gzip, deflate, br, zstd',
        'Accept-Language': navigator.language,
        Host: 'httpbin.org',
        Origin: location.origin,
        Referer: `${location.origin}/`,
        'Sec-Fetch-Dest': 'empty',
        'Sec-Fetch-Mode': 'cors',
        'Sec-Fetch-Site': 'cross-site',
        'User-Agent': navigator.userAgent,
      },
      origin: '203.0.113.7',
      url: request.url,
    }),
  ),
)
await worker.start({ quiet: true })
document.documentElement.dataset['network'] = 'ready'
