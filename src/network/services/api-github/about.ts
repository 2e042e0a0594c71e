import type { Endpoint } from './call.ts'
import { rootLinks } from './root-links.ts'

const sayings = [
  'Say what you mean in the status code.',
  'A timeout is a kindness to both sides.',
  'Read the header before the body.',
  'Ask once, keep the answer.',
  'What may be sent twice can be trusted.',
]

/** What the API says about itself. */
export const aboutEndpoints: readonly Endpoint[] = [
  { path: '/', read: () => ({ data: rootLinks }) },
  {
    path: '/zen',
    read: ({ context }) => ({
      text: sayings[Math.floor(context.random() * sayings.length)] ?? '',
      cacheable: false,
    }),
  },
  {
    path: '/rate_limit',
    resource: 'free',
    read: ({ caller, context, limits }) => {
      const now = context.clock.date()
      const core = { ...limits.standing('core', caller, now), resource: 'core' }
      const search = { ...limits.standing('search', caller, now), resource: 'search' }
      return { data: { resources: { core, search }, rate: core }, cacheable: false }
    },
  },
]
