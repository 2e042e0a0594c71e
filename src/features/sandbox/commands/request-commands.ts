import { emptyDraft } from '#http/draft.ts'
import { methods } from '#http/method.ts'
import type { Environments } from '#storage/library.ts'
import type { Command } from '#ui/commands/command.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import { focusing, pressing, tabsOf } from './on-page.ts'
import type { Sandbox } from './use-sandbox-commands.ts'

/** What can be done with the request now; the environments are those that its variables are looked up in. */
export function requestCommands(
  { panel, trail, onImport, onCopied, out }: Sandbox,
  environments: Environments | undefined,
): readonly Command[] {
  const { draft, exchange, underWay } = panel
  const { past, future } = trail.read()
  const undo = past.at(-1)?.what
  const redo = future.at(-1)?.what
  const { copyAs, downloadHar, exportForms, linkForm } = out
  const client = draft.client === 'browser' ? 'script' : 'browser'
  return [
    ...(underWay
      ? [
          {
            id: 'cancel',
            title: 'Cancel',
            words: 'stop abort',
            shortcut: 'cancel' as const,
            run: panel.cancel,
          },
        ]
      : [{ id: 'send', title: 'Send', words: 'go run', shortcut: 'send' as const, run: panel.sendNow }]),
    {
      id: 'new',
      title: 'New request',
      words: 'clear empty begin',
      shortcut: 'fresh',
      run: () => {
        panel.replace({ ...emptyDraft(), client: draft.client })
        document.querySelector<HTMLElement>('main [aria-label="URL"]')?.focus()
      },
    },
    {
      id: 'import',
      title: 'Import …',
      words: 'curl fetch HAR OpenAPI Postman paste file',
      shortcut: 'import',
      run: onImport,
    },
    ...(['Save', 'Save as new'] as const).flatMap((name) =>
      pressing(name, { id: 'save', title: name, words: 'keep collection', shortcut: 'save' }),
    ),
    ...(undo === undefined
      ? []
      : [{ id: 'undo', title: `Undo: ${undo}`, shortcut: 'undo' as const, run: () => trail.undo() }]),
    ...(redo === undefined
      ? []
      : [{ id: 'redo', title: `Redo: ${redo}`, shortcut: 'redo' as const, run: () => trail.redo() }]),
    {
      id: `client ${client}`,
      title: client === 'script' ? 'Send as a script' : 'Send as a browser',
      words: 'client curl fetch CORS',
      run: () => panel.setDraft({ ...draft, client }),
    },
    ...[...exportForms, linkForm].map((form, index): Command => ({
      id: `copy ${form.label}`,
      title: form === linkForm ? 'Copy a link to this request' : `Copy as ${form.label}`,
      words: 'export share',
      ...(form === linkForm ? { shortcut: 'link' } : index === 0 ? { shortcut: 'curl' } : {}),
      run: () => void copyAs(form, draft, environments).then(onCopied),
    })),
    ...(exchange
      ? [
          {
            id: 'har',
            title: 'Download the last exchange as HAR',
            words: 'export save file',
            run: () =>
              void downloadHar(exchange).then(
                (name) => onCopied({ draft, done: `The last exchange is saved as ${name}.` }),
                (error: Error) => onCopied({ draft, problem: error.message }),
              ),
          },
        ]
      : []),
  ]
}

/** The places on the page that one goes to. */
export function placesOnPage(): readonly Command[] {
  return [
    ...focusing('[aria-label="URL"]', {
      id: 'url',
      title: 'URL',
      words: 'address write focus',
      shortcut: 'url',
    }),
    ...focusing('[aria-label="Method"]', {
      id: 'choose method',
      title: 'Method',
      words: 'choose focus',
      shortcut: 'method',
    }),
    ...tabsOf('Request', 'Request'),
    ...tabsOf('Response', 'Response'),
    ...tabsOf('Library', 'Library'),
  ]
}

/** Each method, to be chosen. */
export function methodCommands({ draft, setDraft }: PanelState): readonly Command[] {
  return methods
    .filter(({ name }) => name !== draft.method)
    .map(({ name, meaning }) => ({
      id: `use ${name}`,
      title: `Use ${name}`,
      detail: meaning,
      words: 'method',
      run: () => setDraft({ ...draft, method: name }),
    }))
}
