import { lazyPart } from '#ui/lazy-part.tsx'

/** The response from both ends; a page pays for it when something can be sent. */
export const response = lazyPart(async () => (await import('./inspector/response-region.tsx')).ResponseRegion)

/** The tabs with everything of a request but its method and URL. */
export const requestTabs = lazyPart(async () => (await import('./request-tabs.tsx')).RequestTabs)

/** What stands in the response's place while a request is under way. */
export const underWay = lazyPart(async () => (await import('./inspector/under-way.tsx')).UnderWay)
