import type { HttpHandler } from 'msw/http'
import type { Service } from '#network/service.ts'
import { authHandlers } from './auth.ts'
import { conditionalHandlers } from './conditional.ts'
import { contentCodingHandlers } from './content-coding.ts'
import { cookieHandlers } from './cookies.ts'
import { cors } from './cors.ts'
import { digestHandlers } from './digest-auth.ts'
import { dynamicHandlers } from './dynamic.ts'
import { answerUnmatched } from './fallback.ts'
import { formatHandlers } from './formats.ts'
import { imageHandlers } from './images.ts'
import { inspectionHandlers } from './inspection.ts'
import { methodHandlers } from './methods.ts'
import { pageHandlers } from './pages.ts'
import { redirectHandlers } from './redirects.ts'
import { statusHandlers } from './status.ts'

/** httpbin.org: a server that tells its clients what they sent, and answers the way they ask it to. */
export function createService(): Service {
  const handlers: readonly HttpHandler[] = [
    ...methodHandlers,
    ...inspectionHandlers,
    ...statusHandlers,
    ...redirectHandlers,
    ...cookieHandlers,
    ...authHandlers,
    ...digestHandlers,
    ...conditionalHandlers,
    ...dynamicHandlers,
    ...formatHandlers,
    ...contentCodingHandlers,
    ...imageHandlers,
    ...pageHandlers(() => handlers),
  ]
  return { handlers, cors, fallback: (request) => answerUnmatched(handlers, request) }
}
