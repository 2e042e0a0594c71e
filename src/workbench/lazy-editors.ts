import { lazyPart } from '#ui/lazy-part.tsx'

/** The tab of header fields, with completion and what is known of each. */
export const headersEditor = lazyPart(async () => (await import('./fields/headers-editor.tsx')).HeadersEditor)

/** The tab that says who sends the request, and its cookies. */
export const authEditor = lazyPart(async () => (await import('./auth-editor.tsx')).AuthEditor)

/** The tab of the request’s content. */
export const bodyEditor = lazyPart(async () => (await import('./body-editor.tsx')).BodyEditor)

/** The tab of how the client behaves when an answer is late or bad. */
export const policyEditor = lazyPart(async () => (await import('./policy/policy-editor.tsx')).PolicyEditor)

/** Loads all of them while the browser has nothing better to do. */
export function preloadEditors(): void {
  for (const { preload } of [headersEditor, authEditor, bodyEditor, policyEditor]) void preload()
}
