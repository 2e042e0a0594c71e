import { outcomeName } from '#http/describe.ts'
import type { RequestDraft } from '#http/request-draft.ts'
import type { Library } from '#storage/library.ts'
import type { Storage } from '#storage/storage.ts'
import type { Command } from '#ui/commands/command.ts'
import type { PanelState } from '#workbench/use-panel.ts'
import { listed } from '#features/sandbox/library/history-search.ts'
import { foldersOf, rowsOf } from '#features/sandbox/library/saved-tree.ts'
import { shortUrl } from '#features/sandbox/library/short-request.ts'
import type { ThingsToTry } from '#features/sandbox/things-to-try.ts'

/** How many of the exchanges are offered; the history itself searches them all. */
const LAST = 30

/** Each saved request, to be opened. */
export async function savedCommands(library: Library, { replace }: PanelState): Promise<readonly Command[]> {
  const all = await library.saved()
  return rowsOf(all, new Set()).flatMap(({ item }) =>
    item.kind === 'folder'
      ? []
      : {
          id: `saved ${item.id}`,
          title: item.name,
          detail: [...foldersOf(all, item), `${item.draft.method} ${shortUrl(item.draft.url)}`].join(' / '),
          words: 'saved collection open',
          run: () => replace(item.draft, item.id),
        },
  )
}

/** The last exchanges, to be shown again. */
export async function historyCommands(storage: Storage, { open }: PanelState): Promise<readonly Command[]> {
  const summaries = await (await storage.library()).summaries()
  return listed(summaries)
    .slice(0, LAST)
    .map(({ id, method, url, outcome }) => ({
      id: `exchange ${id}`,
      title: `${method} ${shortUrl(url)}`,
      detail: outcomeName(outcome),
      words: 'history sent again',
      run: () =>
        void storage.exchange(id).then(
          (stored) => stored && open(stored.exchange),
          () => undefined,
        ),
    }))
}

/** Each thing to try, which is sent at once. */
export function tryCommands(
  all: readonly ThingsToTry[],
  onTry: (draft: RequestDraft) => void,
): readonly Command[] {
  return all.flatMap(({ title: group, things }) =>
    things.map(({ title, shows, draft }) => ({
      id: `try ${title}`,
      title: `Try: ${title}`,
      detail: shows,
      words: group,
      run: () => onTry(draft),
    })),
  )
}
