import { lazyPart } from '#ui/lazy-part.tsx'

/** The dialog in which a question is graded anew, which few visits need. */
export const regradeDialog = lazyPart(async () => (await import('./regrade-dialog.tsx')).RegradeDialog, null)
