import { guides } from '#content/guides.ts'
import { lessons, trackOf } from '#content/lessons.ts'
import { loadOutlines } from '#content/outlines.ts'
import { methods, promiseOf } from '#http/method.ts'
import { statusCodes } from '#http/status.ts'
import type { Command, CommandSource } from '#ui/commands/command.ts'
import type { ShortcutId } from '#ui/commands/shortcuts.ts'
import { offered } from '#ui/commands/sources.ts'
import { applyTheme, storedTheme, type Theme } from '#ui/theme.ts'
import type { Overlay } from './commands.tsx'
import { textSources } from './text-sources.ts'

/** What commands do to the lab as a whole. */
export interface LabCommands {
  readonly go: (href: string) => void
  readonly show: (overlay: Overlay | undefined) => void
}

/** Everything that can be found and done now: first what the page offers, then what is there everywhere. */
export function sourcesOf(lab: LabCommands): readonly CommandSource[] {
  const to = (id: string, title: string, href: string, more: Partial<Command> = {}): Command => ({
    id,
    title,
    ...more,
    run: () => lab.go(href),
  })
  const page = (title: string, href: string, shortcut?: ShortcutId, words = ''): Command =>
    to(`page ${href}`, title, href, { words, ...(shortcut && { shortcut }) })

  return [
    ...offered(),
    {
      group: 'Pages',
      commands: () => [
        page('Home', '/', 'home', 'start'),
        page('Lessons', '/lessons', 'lessons', 'contents tracks learn'),
        page('Sandbox', '/sandbox', 'sandbox', 'request builder client'),
        page('Sandbox: WebSocket', '/sandbox?mode=websocket', undefined, 'socket messages'),
        page('Sandbox: Events', '/sandbox?mode=events', undefined, 'SSE EventSource server-sent'),
        page('Sandbox: Burst', '/sandbox?mode=burst', undefined, 'many requests load rate limit'),
        page('Reference', '/reference', 'reference', 'status codes methods'),
        page('Reference: header fields', '/reference/fields', undefined, 'headers names'),
        page('Reference: parts of a URL', '/reference/url', undefined, 'address scheme host path query encode'),
        page('Review', '/review', undefined, 'repeat remember cards due interview'),
        page('Progress', '/lessons/progress', undefined, 'mastery export import certificate'),
        page('Teach', '/teach', undefined, 'instructor quiz class roster hand-out gradebook'),
        page('Class quizzes', '/quiz/class', undefined, 'open quiz file response feedback'),
        ...guides.map(({ slug, title, description }) =>
          page(`Guide: ${title}`, `/teach/guide/${slug}`, undefined, description),
        ),
        page('Settings', '/settings', undefined, 'history erase reset servers'),
      ],
    },
    {
      group: 'Lab',
      commands: () => [
        ...(['light', 'dark', 'system'] as const)
          .filter((theme) => theme !== storedTheme())
          .map(themeCommand),
        {
          id: 'shortcuts',
          title: 'Keyboard shortcuts',
          words: 'keys help',
          shortcut: 'shortcuts',
          run: () => lab.show('shortcuts'),
        },
      ],
    },
    {
      group: 'Lessons',
      onlyWhenSearched: true,
      commands: async () => {
        // Without the outlines the titles are found all the same.
        const outlines = await loadOutlines().catch(() => undefined)
        return lessons.map(({ slug, title }) =>
          to(`lesson ${slug}`, title, `/lessons/${slug}`, {
            detail: trackOf(slug)?.title ?? '',
            words: `${outlines?.get(slug)?.description ?? ''} lesson ${slug}`,
          }),
        )
      },
    },
    {
      group: 'Quizzes',
      onlyWhenSearched: true,
      commands: async () => {
        const outlines = await loadOutlines().catch(() => undefined)
        return lessons
          .filter(({ slug }) => outlines?.get(slug)?.questions !== 0)
          .map(({ slug, title }) => to(`quiz ${slug}`, `Quiz: ${title}`, `/quiz/${slug}`))
      },
    },
    {
      group: 'Status codes',
      onlyWhenSearched: true,
      commands: () =>
        statusCodes.map(({ code, phrase }) =>
          to(`status ${code}`, `${code} ${phrase}`, `/reference/status/${code}`, { words: 'status code' }),
        ),
    },
    {
      group: 'Methods',
      onlyWhenSearched: true,
      commands: () =>
        methods.map(({ name, meaning }) =>
          to(`method ${name}`, name, `/reference/methods/${name}`, {
            detail: meaning,
            words: `method ${promiseOf(name)}`,
          }),
        ),
    },
    {
      group: 'Fields',
      onlyWhenSearched: true,
      commands: async () => {
        const { fieldEntries } = await import('#http/field-registry.ts')
        return fieldEntries.map(({ name, meaning }) =>
          to(`field ${name}`, name, `/reference/fields/${name}`, { detail: meaning, words: 'header field' }),
        )
      },
    },
    ...textSources(lab.go),
  ]
}

function themeCommand(theme: Theme): Command {
  const title = {
    light: 'Use the light theme',
    dark: 'Use the dark theme',
    system: 'Use the system’s theme',
  }[theme]
  return { id: `theme ${theme}`, title, words: 'colours appearance mode', run: () => applyTheme(theme) }
}
