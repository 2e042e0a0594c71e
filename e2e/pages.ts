/** The slugs of the lessons that are written. */
export const slugs = ['request-response', 'url-anatomy', 'methods', 'status-codes', 'authentication'] as const

/** An address of every kind of page. */
export const pages = [
  '/',
  '/lessons',
  ...slugs.map((slug) => `/lessons/${slug}`),
  '/lessons/cookies-and-sessions',
  '/sandbox',
  '/sandbox?mode=websocket',
  '/sandbox?mode=events',
  '/sandbox?mode=burst',
  '/quiz/methods',
  '/review',
  '/reference',
  '/reference/status/404',
  '/reference/methods/PUT',
  '/reference/fields/Retry-After',
  '/teach',
  '/settings',
  '/no/such/page',
] as const
