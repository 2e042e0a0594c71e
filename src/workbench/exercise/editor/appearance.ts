import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The editor in the lab's tokens, which know both themes. */
const theme = EditorView.theme({
  '&': {
    color: 'var(--text-1)',
    backgroundColor: 'var(--surface)',
    fontSize: 'var(--type-mono)',
    maxHeight: '70vh',
  },
  '&.cm-focused': { outline: '2px solid var(--client)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--text-1)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--text-1)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--client-soft)',
  },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--sunken) 60%, transparent)' },
  '.cm-gutters': {
    color: 'var(--text-3)',
    backgroundColor: 'var(--surface)',
    borderRight: '1px solid var(--hairline)',
  },
  '.cm-activeLineGutter': { color: 'var(--text-1)', backgroundColor: 'transparent' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--server-soft)',
    outline: '1px solid var(--server)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--wrong)',
    textUnderlineOffset: '3px',
  },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--wrong)' },
  '.cm-diagnostic': {
    padding: '6px 10px',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--type-label)',
    borderLeft: '3px solid var(--wrong)',
  },
  '.cm-tooltip': {
    color: 'var(--text-1)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--radius-control)',
    boxShadow: 'var(--float-shadow)',
  },
  '.cm-errorLine': { backgroundColor: 'var(--wrong-soft)' },
})

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--text-3)' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: 'var(--client)' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: 'var(--client)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--status-2)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--server)' },
  { tag: [tags.punctuation, tags.bracket, tags.operator], color: 'var(--text-2)' },
])

/** How the editor looks. */
export const appearance = [theme, syntaxHighlighting(colours)]
