import { lazyPart } from '#ui/lazy-part.tsx'

/** The messages byte by byte, with the registry of fields that explains them. */
export const rawTab = lazyPart(async () => (await import('./raw-tab.tsx')).RawTab)

/** Why a request failed. */
export const whyPanel = lazyPart(async () => (await import('./why/why-panel.tsx')).WhyPanel)

/** What CORS asked of a request, step by step. */
export const corsTab = lazyPart(async () => (await import('./why/cors-tab.tsx')).CorsTab)

/** Two exchanges or attempts side by side. */
export const compareTab = lazyPart(async () => (await import('./diff/compare-tab.tsx')).CompareTab)

/** What a field says, with the registry of fields. */
export const fieldNote = lazyPart(async () => (await import('./field-note.tsx')).FieldNote)

/** What the variables of a request stood for. */
export const valuesUsed = lazyPart(async () => (await import('./values-used.tsx')).ValuesUsed)
