import type { Element, ElementContent, Root } from 'hast'
import { createCssVariablesTheme, createHighlighter } from 'shiki'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { SKIP, visit } from 'unist-util-visit'
import { isLanguage, languages } from './fences.ts'

const PREFIX = '--token-'

/** Code as coloured elements. */
export type Colourer = (code: string, language: string) => ElementContent[]

/**
 * Loads the grammars. What it colours carries classes (`tok-keyword`, `tok-string` …) and no style
 * attribute, so that a strict content security policy holds and both themes share the markup.
 */
export async function createColourer(): Promise<Colourer> {
  const theme = createCssVariablesTheme({ name: 'tokens', variablePrefix: PREFIX })
  const engine = createJavaScriptRegexEngine()
  const highlighter = await createHighlighter({ themes: [theme], langs: [...languages], engine })
  return (code, language) => {
    const lines = highlighter.codeToTokensBase(code, {
      lang: isLanguage(language) ? language : 'text',
      theme,
    })
    return lines.flatMap((line, index) => {
      const spans = line.map(({ content, color }) => tokenOf(content, color))
      return index === 0 ? spans : [{ type: 'text' as const, value: '\n' }, ...spans]
    })
  }
}

/** Colours the code blocks of a document; the fence's `title="…"` goes to the block's `data-title`. */
export function colourCode(colour: Colourer) {
  return (root: Root) =>
    visit(root, 'element', (pre) => {
      const [code] = pre.children
      if (pre.tagName !== 'pre' || code?.type !== 'element') return
      const language = languageOf(code)
      const [text] = code.children
      const title = /\btitle="([^"]+)"/.exec(code.data?.meta ?? '')?.[1]
      pre.properties = { dataLanguage: language, ...(title !== undefined && { dataTitle: title }) }
      code.properties = {}
      if (text?.type === 'text') code.children = colour(text.value.replace(/\n$/, ''), language)
      return SKIP
    })
}

function languageOf(code: Element): string {
  const { className } = code.properties
  const name = Array.isArray(className)
    ? className.find((each) => String(each).startsWith('language-'))
    : undefined
  return name === undefined ? 'text' : String(name).slice('language-'.length)
}

function tokenOf(content: string, colour: string | undefined): ElementContent {
  const text = { type: 'text' as const, value: content }
  const kind = colour?.match(/--token-([\w-]+)/)?.[1]?.replace(/^token-/, '')
  if (!kind || kind === 'foreground') return text
  return { type: 'element', tagName: 'span', properties: { className: [`tok-${kind}`] }, children: [text] }
}
