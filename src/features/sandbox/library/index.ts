import { lazyPart } from '#ui/lazy-part.tsx'

/** History, collections and bin; they come after what can be sent. */
export const library = lazyPart(async () => (await import('./library.tsx')).Library)

/** Asks for a name and a folder to save a request under. */
export const saveForm = lazyPart(async () => (await import('./save-form.tsx')).SaveForm)

/** Which saved request is being edited. */
export const savedLine = lazyPart(async () => (await import('./saved-line.tsx')).SavedLine)
