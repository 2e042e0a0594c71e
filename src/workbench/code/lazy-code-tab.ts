import { lazyPart } from '#ui/lazy-part.tsx'

/** The tab that shows the request as a program. */
export const codeTab = lazyPart(async () => (await import('./code-tab.tsx')).CodeTab)
