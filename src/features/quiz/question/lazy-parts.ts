import { createElement } from 'react'
import { lazyPart } from '#ui/lazy-part.tsx'
import { Waiting } from '#ui/waiting.tsx'

/** The panel in which a request is built and sent. */
export const requestBuilder = lazyPart(
  async () => (await import('./request-builder.tsx')).RequestBuilder,
  createElement(Waiting, { text: 'Loading the request…', height: '190px' }),
)

/** What was sent for a question, from both ends. */
export const sentExchange = lazyPart(
  async () => (await import('./sent-exchange.tsx')).SentExchange,
  createElement(Waiting, { text: 'Loading the exchange…', height: '190px' }),
)
