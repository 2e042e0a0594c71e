import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete'
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  toggleTabFocusMode,
} from '@codemirror/commands'
import { javascript } from '@codemirror/lang-javascript'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { linter, nextDiagnostic, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { EditorState, Prec, Transaction } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { useEffect, useRef } from 'react'
import type { CodePlace } from '#http/exercise/call-record.ts'
import { appearance } from './appearance.ts'
import styles from './code-editor.module.css'
import { syntaxMistake } from './syntax-mistake.ts'

/** An error to be shown in place. */
export interface CodeError {
  readonly place: CodePlace
  readonly message: string
}

/**
 * An editor for a module of JavaScript. Syntax is checked as one types, `error` is shown at its line, Ctrl or ⌘ + Enter
 * runs, F8 goes to the next error. Tab indents until Escape is pressed: then it leaves, as everywhere. It stands in a
 * shadow tree, where its styles need no leave of a content security policy.
 */
export function CodeEditor(props: {
  name: string
  describedBy: string
  code: string
  error: CodeError | undefined
  onChange: (code: string) => void
  onRun: () => void
}) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const element = host.current
    if (!element) return undefined
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const { code, name, describedBy } = latest.current
    const help = document.getElementById(describedBy)?.textContent ?? ''
    const created = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: code,
        extensions: [
          lineNumbers(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          history(),
          drawSelection(),
          indentOnInput(),
          indentUnit.of('  '),
          bracketMatching(),
          closeBrackets(),
          javascript(),
          linter(({ state }) => mistakesIn(state), { delay: 400 }),
          appearance,
          EditorView.contentAttributes.of({ 'aria-label': name, 'aria-description': help, tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (
              update.docChanged &&
              !update.transactions.some((each) => each.annotation(Transaction.remote))
            ) {
              latest.current.onChange(update.state.doc.toString())
            }
          }),
          Prec.highest(
            keymap.of([
              {
                key: 'Mod-Enter',
                run: () => {
                  latest.current.onRun()
                  return true
                },
              },
            ]),
          ),
          keymap.of([
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...historyKeymap,
            { key: 'F8', run: nextDiagnostic },
            { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: toggleTabFocusMode },
            indentWithTab,
          ]),
        ],
      }),
    })
    view.current = created
    return () => {
      created.destroy()
      view.current = undefined
    }
  }, [])

  // Code that came from elsewhere, such as a reset; what was typed is there already. One can undo it.
  useEffect(() => {
    const current = view.current
    if (!current || current.state.doc.toString() === props.code) return
    current.dispatch({
      changes: { from: 0, to: current.state.doc.length, insert: props.code },
      annotations: Transaction.remote.of(true),
    })
  }, [props.code])

  useEffect(() => {
    const current = view.current
    if (!current || !props.error) return
    const found = diagnosticAt(current.state, props.error)
    current.dispatch(setDiagnostics(current.state, [found]))
  }, [props.error])

  return <div ref={host} className={styles['editor']} data-code-editor />
}

function mistakesIn(state: EditorState): Diagnostic[] {
  const mistake = syntaxMistake(state.doc.toString())
  return mistake ? [diagnosticAt(state, mistake)] : []
}

function diagnosticAt(state: EditorState, { place, message }: CodeError): Diagnostic {
  const line = state.doc.line(Math.min(Math.max(1, place.line), state.doc.lines))
  const from = Math.min(line.to, line.from + Math.max(0, place.column - 1))
  // A word is underlined whole; at a line's end, the character before.
  const word = /^[\w$]+|^\S/.exec(state.sliceDoc(from, line.to))?.[0].length ?? 0
  const start = word === 0 ? Math.max(line.from, from - 1) : from
  return { from: start, to: Math.max(start, from + word), severity: 'error', message }
}
