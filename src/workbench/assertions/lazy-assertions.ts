import { lazyPart } from '#ui/lazy-part.tsx'

/** The tab in which assertions are written. */
export const assertionsEditor = lazyPart(
  async () => (await import('./assertions-editor.tsx')).AssertionsEditor,
)

/** How many of a request's assertions hold, and what does not. */
export const assertionResults = lazyPart(
  async () => (await import('./assertion-results.tsx')).AssertionResults,
)

/** What checks assertions; a page pays for it when a request has some. */
export const loadCheck = () => import('./check-exchange.ts')
