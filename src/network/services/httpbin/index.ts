import type { Service } from '#network/service.ts'
import { authHandlers } from './auth.ts'
import { cors } from './cors.ts'
import { dynamicHandlers } from './dynamic.ts'
import { answerUnmatched } from './fallback.ts'
import { formatHandlers } from './formats.ts'
import { inspectionHandlers } from './inspection.ts'
import { methodHandlers } from './methods.ts'
import { redirectHandlers } from './redirects.ts'
import { statusHandlers } from './status.ts'

/** httpbin.org: a server that tells its clients what they sent, and answers the way they ask it to. */
export function createService(): Service {
  const handlers = [
    ...methodHandlers,
    ...inspectionHandlers,
    ...statusHandlers,
    ...redirectHandlers,
    ...authHandlers,
    ...dynamicHandlers,
    ...formatHandlers,
  ]
  return { handlers, cors, fallback: (request) => answerUnmatched(handlers, request) }
}
