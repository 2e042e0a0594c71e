import { http, HttpResponse } from 'msw/http'
import { fieldValue } from '#http/field.ts'
import { contextOf } from '#network/edge/context.ts'
import type { CorsRules, HandlerContext, Service } from '#network/service.ts'
import { type Boxes, keep, type Message, readSaved, toSaved } from './box.ts'

const ORIGIN = 'https://hooks.example.com'
const MOST_CHARACTERS = 10_000

/** https://hooks.example.com: boxes that take any request and show what came in, for trying out webhooks. */
export function createService(): Service {
  let boxes: Boxes = new Map()
  const receive = (request: Request, box: string): Message => {
    const received = messageOf(request, contextOf(request))
    keep(boxes, box, received)
    return received
  }

  return {
    handlers: [
      http.get(`${ORIGIN}/`, () => HttpResponse.json({ usage })),
      http.get<{ box: string }>(`${ORIGIN}/:box/messages`, ({ request, params: { box } }) => {
        const messages = boxes.get(box) ?? []
        contextOf(request).note(`${messages.length} messages are in ${box}`)
        return HttpResponse.json({ box, messages })
      }),
      http.delete<{ box: string }>(`${ORIGIN}/:box`, ({ request, params: { box } }) => {
        boxes.delete(box)
        contextOf(request).note(`emptied ${box}`)
        return new Response(null, { status: 204 })
      }),
      http.all<{ box: string }>(`${ORIGIN}/:box`, ({ request, params: { box } }) => {
        receive(request, box)
        contextOf(request).note(`kept in ${box}`)
        return new Response(null, { status: 204 })
      }),
      http.all<{ box: string }>(`${ORIGIN}/:box/fail`, ({ request, params: { box } }) => {
        receive(request, box)
        return failure(request, box)
      }),
      http.all<{ box: string; times: string }>(`${ORIGIN}/:box/fail/:times`, ({ request, params }) => {
        const { box, times } = params
        if (!/^\d{1,2}$/.test(times)) return notHere(request)
        const attempts = attemptsOf(receive(request, box), boxes.get(box) ?? [])
        if (attempts <= Number(times)) return failure(request, box)
        contextOf(request).note(`kept in ${box}; the ${attempts - 1} attempts before were to fail`)
        return new Response(null, { status: 204 })
      }),
    ],
    cors,
    fallback: notHere,
    reset: () => void (boxes = new Map()),
    save: () => (boxes.size === 0 ? undefined : toSaved(boxes)),
    load: (saved) => void (boxes = readSaved(saved) ?? boxes),
  }
}

const usage = {
  '/{box}': 'Keeps what you send there and answers 204. DELETE empties the box.',
  '/{box}/messages': 'The last 20 messages of the box.',
  '/{box}/fail': 'Keeps it, too, but answers 500.',
  '/{box}/fail/{times}': 'Answers 500 so many times to each Webhook-Id, then 204.',
}

function messageOf(request: Request, { fields, body, clock }: HandlerContext): Message {
  return {
    at: new Date(clock.date()).toISOString(),
    method: request.method,
    path: new URL(request.url).pathname,
    fields: fields.map(({ name, value }) => ({ name, value })),
    content: new TextDecoder().decode(body).slice(0, MOST_CHARACTERS),
  }
}

/** How often this message has been sent to its address, as far as the box remembers. */
function attemptsOf({ path, fields }: Message, messages: readonly Message[]): number {
  const id = fieldValue(fields, 'Webhook-Id')
  return messages.filter((each) => each.path === path && fieldValue(each.fields, 'Webhook-Id') === id).length
}

function failure(request: Request, box: string): Response {
  contextOf(request).note(`kept in ${box}, and answered 500 because the address asks for it`)
  return HttpResponse.json({ message: 'Failed, because the address asks for it.' }, { status: 500 })
}

function notHere({ url }: Request): Response {
  return HttpResponse.json(
    { message: `Nothing is at ${new URL(url).pathname}. ${ORIGIN}/ says how to use this.` },
    { status: 404 },
  )
}

/** Open to every origin, without cookies. */
const cors: CorsRules = {
  fields: () => [{ name: 'Access-Control-Allow-Origin', value: '*' }],
  preflight: ({ method, requestHeaders }) => ({
    status: 204,
    fields: [
      { name: 'Access-Control-Allow-Origin', value: '*' },
      { name: 'Access-Control-Allow-Methods', value: method },
      ...(requestHeaders === null ? [] : [{ name: 'Access-Control-Allow-Headers', value: requestHeaders }]),
    ],
  }),
}
