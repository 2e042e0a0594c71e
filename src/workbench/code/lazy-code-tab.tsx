import { lazyPart } from '#ui/lazy-part.tsx'
import { Waiting } from '#ui/waiting.tsx'

/** The tab that shows the request as a program. */
export const codeTab = lazyPart(
  async () => (await import('./code-tab.tsx')).CodeTab,
  <Waiting text="The code is being written …" height="23rem" />,
)
