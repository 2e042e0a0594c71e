import { http, HttpResponse } from 'msw/http'
import { seconds } from '#http/seconds.ts'
import { contextOf } from '#network/edge/context.ts'
import { number } from './parameters.ts'
import { problem, wrongMethod } from './problem.ts'

const LONGEST_LAG = 60_000
const LONGEST_VALUE = 1_000
const MOST_WRITES = 200

interface Write {
  readonly version: number
  readonly value: string
  /** Lab ms. */
  readonly at: number
}

/** `/replica`: one value, written to a primary and read from a copy that lags behind. */
export function createReplicatedValue() {
  const first: Write = { version: 1, value: 'the first value', at: -Infinity }
  let latest = first
  let older: Write[] = []

  const get = (request: Request, url: URL) => {
    const { clock, note } = contextOf(request)
    if (url.searchParams.get('from') === 'primary') return represent(latest, 'primary')
    const lag = number(url, 'lag', 3_000, 0, LONGEST_LAG)
    const seen = [...older, latest].findLast(({ at }) => at <= clock.now() - lag) ?? first
    if (seen !== latest)
      note(`the replica is ${seconds(lag)} behind: version ${latest.version} is not there yet`)
    return represent(seen, 'replica')
  }

  const put = async (request: Request) => {
    const value = await request.text()
    if (value.length > LONGEST_VALUE) return problem(413, `Send at most ${LONGEST_VALUE} characters.`)
    older = [...older, latest].slice(-MOST_WRITES)
    latest = { version: latest.version + 1, value, at: contextOf(request).clock.now() }
    return represent(latest, 'primary')
  }

  return {
    handler: http.all('https://faults.example.com/replica', ({ request }) => {
      if (request.method === 'GET') return get(request, new URL(request.url))
      // The edge answers HEAD from GET.
      if (request.method === 'HEAD') return undefined
      return request.method === 'PUT' ? put(request) : wrongMethod(request.method, ['GET', 'HEAD', 'PUT'])
    }),
    reset: () => {
      latest = first
      older = []
    },
  }
}

function represent({ version, value }: Write, from: 'primary' | 'replica'): Response {
  return HttpResponse.json({ version, value, from }, { headers: { 'Cache-Control': 'no-store' } })
}
