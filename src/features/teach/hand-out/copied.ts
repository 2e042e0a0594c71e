import type { Doing } from '#features/teach/class/use-done.ts'
import { toClipboard } from '#workbench/code/clipboard.ts'

/** Copies a text and says so, or says that the browser forbids it. */
export async function copied(doing: Pick<Doing, 'run'>, text: string, what: string): Promise<void> {
  await doing.run(
    async () => {
      if (await toClipboard(text)) return
      throw new Error(
        `This browser does not let the page copy. Select ${what.toLowerCase()} and copy it by hand.`,
      )
    },
    { text: `${what} is copied.` },
  )
}
