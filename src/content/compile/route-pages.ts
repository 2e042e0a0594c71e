import type { Plugin, Rolldown } from 'vite'
import { fieldEntries } from '#http/field-registry.ts'
import { topicOf } from '#http/field-topics.ts'
import { methods } from '#http/method.ts'
import { otherMethods } from '#http/other-methods.ts'
import { statusCodes } from '#http/status.ts'
import type { Guide } from './guides.ts'

/** An address of the lab: what its page is called, and the modules it will ask for. */
export interface RoutePage {
  readonly path: string
  readonly title: string
  readonly description?: string
  readonly modules: readonly string[]
  /** The queries that make another page of it, such as `mode=burst`. */
  readonly queries?: readonly string[]
}

/** What the pages of a lesson need to know of it. */
interface PageLesson {
  readonly slug: string
  readonly title: string
  readonly description?: string | undefined
  /** `lessons/03-methods`. */
  readonly folder: string
}

/**
 * Writes an index.html for every address, so that each opens when typed in on plain
 * static hosting, with its own title and its modules preloaded; and a 404.html for all others.
 * @param read reads the content below the project's root, with the pages it makes
 */
export function routePages(
  read: (root: string) => Promise<{ readonly pages: readonly RoutePage[] }>,
): Plugin {
  let root = process.cwd()
  return {
    name: 'roundtrip-route-pages',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      root = config.root
    },
    async generateBundle(_options, bundle) {
      const shell = bundle['index.html']
      if (shell?.type !== 'asset') return this.error('The build has no index.html to make pages of')
      const bare = String(shell.source)
      const base = /src="([^"]*?)assets\//.exec(bare)?.[1] ?? '/'
      const html = bare.replace('  </head>', () => `${fontLinks(bundle, base)}  </head>`)
      for (const page of (await read(root)).pages) {
        const source = withHead(
          html,
          page,
          preloads(bundle, page.modules, html).map((file) => base + file),
        )
        if (page.path === '') shell.source = source
        else this.emitFile({ type: 'asset', fileName: `${page.path}/index.html`, source })
      }
      this.emitFile({ type: 'asset', fileName: '404.html', source: html })
    },
  }
}

/** Asks for the fonts together with the styles, not after them. */
function fontLinks(bundle: Rolldown.OutputBundle, base: string): string {
  return Object.keys(bundle)
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => `    <link rel="preload" as="font" type="font/woff2" crossorigin href="${base}${file}">\n`)
    .join('')
}

/**
 * The pages of the lab. Those of header fields are not among them, as any field has one.
 * @param unregistered status codes that nobody registered and that the reference explains all the same
 */
export function pagesOf(
  tracks: readonly { readonly title: string; readonly lessons: readonly PageLesson[] }[],
  unregistered: readonly { readonly code: number; readonly name: string }[],
  guides: readonly Pick<Guide, 'slug' | 'number' | 'title' | 'description'>[],
): readonly RoutePage[] {
  const lessons = tracks.flatMap((track) => track.lessons)
  const feature = (name: string) => `src/features/${name}.tsx`
  const referencePart = (name: string) => [feature('reference/reference-route'), feature(`reference/${name}`)]
  const reference = referencePart('reference-page')
  const fields = referencePart('fields/field-pages')
  return [
    { path: '', title: 'Roundtrip: see both ends of every request', modules: ['src/app/home-route.tsx'] },
    { path: 'lessons', title: 'Lessons', modules: [feature('lessons/lessons-page')] },
    {
      path: 'lessons/progress',
      title: 'Progress',
      modules: [feature('lessons/mastery/progress-page')],
    },
    ...tracks.map(({ title }, index): RoutePage => ({
      path: `lessons/certificate/${index + 1}`,
      title: `Certificate: ${title}`,
      modules: [feature('lessons/mastery/certificate-page')],
    })),
    {
      path: 'sandbox',
      title: 'Sandbox',
      modules: [feature('sandbox/modes/sandbox-modes')],
      queries: ['mode=websocket', 'mode=events', 'mode=burst'],
    },
    { path: 'settings', title: 'Settings', modules: [feature('settings/settings-page')] },
    { path: 'review', title: 'Review', modules: ['src/app/review-route.tsx'], queries: ['cards'] },
    { path: 'teach', title: 'Teach', modules: [feature('teach/overview/teach-page')] },
    { path: 'teach/quiz', title: 'Quiz editor', modules: ['src/app/teach-quiz-route.tsx'] },
    { path: 'teach/class', title: 'Class', modules: [feature('teach/class/class-page')] },
    { path: 'teach/hand-out', title: 'Hand-out', modules: [feature('teach/hand-out/hand-out-page')] },
    ...guides.map(({ slug, number, title, description }): RoutePage => ({
      path: `teach/guide/${slug}`,
      title,
      description,
      modules: [
        feature('teach/guide/guide-page'),
        `lessons/teaching/${String(number).padStart(2, '0')}-${slug}.mdx`,
      ],
    })),
    { path: 'quiz/class', title: 'Class quiz', modules: [feature('quiz/class-quiz/class-quiz-page')] },
    { path: 'reference', title: 'Reference', modules: reference },
    { path: 'reference/fields', title: 'Header fields', modules: fields },
    { path: 'reference/url', title: 'Parts of a URL', modules: referencePart('url/url-page') },
    ...lessons.map(({ slug, title, description, folder }): RoutePage => ({
      path: `lessons/${slug}`,
      title,
      ...(description === undefined ? {} : { description }),
      modules: [feature('lessons/lesson-page'), `${folder}/lesson.mdx`],
    })),
    ...lessons.map(({ slug, title, folder }): RoutePage => ({
      path: `quiz/${slug}`,
      title: `${title}: quiz`,
      modules: [feature('quiz/quiz-page'), 'src/content/quiz-files.ts', `${folder}/quiz.yaml`],
    })),
    ...[...statusCodes, ...unregistered.map(({ code, name }) => ({ code, phrase: name }))].map(
      ({ code, phrase }): RoutePage => ({
        path: `reference/status/${code}`,
        title: `${code} ${phrase}`,
        modules: reference,
      }),
    ),
    ...[...methods, ...otherMethods].map(({ name }): RoutePage => ({
      path: `reference/methods/${name}`,
      title: name,
      modules: reference,
    })),
    ...fieldEntries.map(({ name, meaning }): RoutePage => ({
      path: `reference/fields/${name}`,
      title: name,
      description: `${name}: ${meaning}`,
      modules: [...fields, `lessons/reference/fields-${topicOf(name)?.id}.yaml`],
    })),
  ]
}

/** Files of the chunks those modules became, with all they import, that the shell does not load already. */
function preloads(bundle: Rolldown.OutputBundle, modules: readonly string[], html: string): string[] {
  const files = new Set<string>()
  const add = (file: string) => {
    const chunk = bundle[file]
    if (files.has(file) || chunk?.type !== 'chunk') return
    files.add(file)
    chunk.imports.forEach(add)
  }
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || chunk.facadeModuleId === null) continue
    const id = chunk.facadeModuleId
    if (modules.some((module) => id.endsWith(`/${module}`))) add(chunk.fileName)
  }
  return [...files].filter((file) => !html.includes(file))
}

function withHead(html: string, page: RoutePage, files: readonly string[]): string {
  const title = page.path === '' ? page.title : `${page.title} · Roundtrip`
  const links = files.map((file) => `    <link rel="modulepreload" crossorigin href="${file}">\n`).join('')
  const titled = html
    .replace(/<title>.*?<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace('  </head>', () => `${links}  </head>`)
  const { description } = page
  if (description === undefined) return titled
  return titled.replace(
    /(name="description"\s+content=")[^"]*/,
    (_all, before: string) => before + escaped(description),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
