import { http } from 'msw/http'
import { contextOf } from '#network/edge/context.ts'
import { fieldsOfStatus } from '#network/faults/status-fields.ts'
import { problem } from './problem.ts'
import { statusDetail } from './status-details.ts'

/** `/status/{code}`: any final status with the fields it calls for. */
export const status = http.all<{ code: string }>(
  'https://faults.example.com/status/:code',
  ({ request, params }) => {
    const { note, finalStatus } = contextOf(request)
    const code = Number(params.code)
    if (!/^[2-9]\d\d$/.test(params.code)) {
      note('only 200 to 999 can be a final status')
      return problem(404, 'Ask for a status from 200 to 999.')
    }
    if (code > 599) finalStatus(code)
    note(`answered ${code} because the address asks for it`)
    const url = new URL(request.url)
    const fields = fieldsOfStatus(code, { url, method: request.method })
    return problem(code, statusDetail(code), {
      ...Object.fromEntries(fields.map(({ name, value }) => [name, value])),
      ...retryAfter(code, url, request),
    })
  },
)

// RFC 9110, 15.5.14 and 15.6.4; RFC 6585, 4. Five seconds unless told.
const COME_BACK = new Set([413, 429, 503])

function retryAfter(code: number, { searchParams }: URL, request: Request) {
  const asked = (name: string) => /^\d{1,6}$/.exec(searchParams.get(name) ?? '')?.[0]
  const date = asked('retry-after-date')
  if (date !== undefined) {
    const moment = contextOf(request).clock.date() + Number(date) * 1_000
    return { 'Retry-After': new Date(moment).toUTCString() }
  }
  const seconds = asked('retry-after') ?? (COME_BACK.has(code) ? '5' : undefined)
  return seconds === undefined ? {} : { 'Retry-After': seconds }
}
