import { lazyPart } from '#ui/lazy-part.tsx'

/** Questions of the lessons and of other quizzes, to take over. */
export const bank = lazyPart(async () => (await import('./bank/bank-dialog.tsx')).BankDialog, null)

/** The versions there are, and the way to make one. */
export const versions = lazyPart(
  async () => (await import('./versions/versions-dialog.tsx')).VersionsDialog,
  null,
)
