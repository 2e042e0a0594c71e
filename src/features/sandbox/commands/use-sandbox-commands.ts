import type { RequestDraft } from '#http/request-draft.ts'
import { mayHoldVariables } from '#http/variable-syntax.ts'
import type { CommandSource } from '#ui/commands/command.ts'
import { useCommands } from '#ui/commands/sources.ts'
import { useStorage } from '#storage/queries.ts'
import { copyAs, type Copied } from '#workbench/code/copied.ts'
import { downloadHar, exportForms, linkForm } from '#workbench/code/exports.ts'
import type { Undoing } from '#workbench/undo/use-trail.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import { thingsToTry } from '#features/sandbox/things-to-try.ts'

/** What the sandbox’s commands act on. */
export interface Sandbox {
  readonly panel: PanelState
  readonly trail: Undoing
  readonly onImport: () => void
  readonly onCopied: (copied: Copied) => void
  readonly onTry: (draft: RequestDraft) => void
  /** The ways out of the sandbox: handed on, because the page has them already. */
  readonly out: typeof out
}

const out = { copyAs, downloadHar, exportForms, linkForm }

/** Offers what can be done in the sandbox to the palette and the keys; what it is comes when it is asked for. */
export function useSandboxCommands(page: Omit<Sandbox, 'out'>): void {
  const sandbox = { ...page, out }
  const storage = useStorage()
  const actions = () => import('./request-commands.ts')
  const kept = () => import('./kept-requests.ts')
  useCommands([
    source('Request', async () => {
      const { requestCommands } = await actions()
      const uses = mayHoldVariables(page.panel.draft)
      return requestCommands(sandbox, uses ? await (await storage.library()).environments() : undefined)
    }),
    source('Go to', async () => (await actions()).placesOnPage()),
    {
      ...source('Method', async () => (await actions()).methodCommands(sandbox.panel)),
      onlyWhenSearched: true,
    },
    {
      ...source('Saved requests', async () =>
        (await kept()).savedCommands(await storage.library(), sandbox.panel),
      ),
      onlyWhenSearched: true,
    },
    {
      ...source('History', async () => (await kept()).historyCommands(storage, sandbox.panel)),
      onlyWhenSearched: true,
    },
    {
      ...source('Things to try', async () => (await kept()).tryCommands(thingsToTry, sandbox.onTry)),
      onlyWhenSearched: true,
    },
  ])
}

function source(group: string, commands: CommandSource['commands']): CommandSource {
  return { group, commands }
}
