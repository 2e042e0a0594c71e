import { use, useEffect, useId, useMemo, useState } from 'react'
import { jsonPath } from '#http/assertions/json-path.ts'
import { assertionOfValue } from '#http/assertions/suggest.ts'
import { AssertValue } from '#workbench/assertions/assert-value.ts'
import { AssertButton } from './assert-button.tsx'
import styles from './body.module.css'
import { CopyButton } from './copy-button.tsx'
import { indexJson, type JsonIndex } from './json-index.ts'
import { laidOut } from './json-layout.ts'
import { accessor } from './json-accessor.ts'
import { ancestors, nodeAt, nodeKind, openAtFirst, pathOf, readString, shownNodes } from './json-tree.ts'
import type { JsonTree } from './json-tree.ts'
import type { Matches } from './row-content.ts'
import { RowsView, type Reveal } from './rows-view.tsx'
import { rowAt, textOf } from './text-rows.ts'
import { treeMove } from './tree-keys.ts'
import { TreeRow } from './tree-row.tsx'
import type { ReadText } from './use-text.ts'

/** JSON as a tree, of the text laid out, so that what is found is what is seen. A large text is indexed in the worker. */
export function TreeView({ text, matches }: { text: ReadText; matches: Matches | undefined }) {
  const json = text.opened.pretty ?? text.opened.raw
  const here = useMemo(() => (text.size === 'small' ? indexJson(json) : undefined), [text.size, json])
  const [there, setThere] = useState<{ json: Uint8Array; index: JsonIndex | undefined }>()
  useEffect(() => {
    if (text.size === 'small') return
    let current = true
    void text.reader?.index().then((index) => {
      if (current) setThere({ json, index })
    })
    return () => {
      current = false
    }
  }, [text, json])

  const index = here ?? (there?.json === json ? there.index : undefined)
  const tree = useMemo(() => index && { bytes: json, index }, [json, index])
  if (tree && tree.index.size > 0) return <Tree tree={tree} matches={matches} />
  const failed = text.size === 'small' || there?.json === json
  return (
    <div className={styles['treeless']} aria-busy={!failed}>
      {failed &&
        'These are more than three million values, too many for a tree. Pretty and As sent show them all.'}
    </div>
  )
}

function Tree({ tree, matches }: { tree: JsonTree; matches: Matches | undefined }) {
  const { index } = tree
  const id = useId()
  const [open, setOpen] = useState(() => openAtFirst(index))
  const [current, setCurrent] = useState(0)
  const [reveal, setReveal] = useState<Reveal>()
  const [drawn, setDrawn] = useState<readonly [number, number]>([0, 0])
  const [rowHeight] = useState(() => (matchMedia('(pointer: coarse)').matches ? 44 : 26))
  const shown = useMemo(() => shownNodes(index, open), [index, open])

  const goTo = (node: number, rows = shown) => {
    setCurrent(node)
    setReveal({ row: rowAt(rows, node) })
  }
  const toggle = (node: number) => {
    const next = new Set(open)
    if (!next.delete(node)) next.add(node)
    setOpen(next)
    setCurrent(node)
  }

  // Whoever looks for something sees it: what it is in opens.
  const [followed, setFollowed] = useState<Matches>()
  if (matches && matches !== followed) {
    setFollowed(matches)
    const at = matches.found.spans[2 * matches.current]
    if (at !== undefined) {
      const node = nodeAt(index, at)
      const next = new Set([...open, ...ancestors(index, node)])
      if (next.size > open.size) setOpen(next)
      goTo(node, next.size > open.size ? shownNodes(index, next) : shown)
    }
  }

  const currentRow = rowAt(shown, current)
  return (
    <div className={styles['treeBox']}>
      <RowsView
        role="tree"
        aria-label="Content"
        aria-activedescendant={
          currentRow >= drawn[0] && currentRow < drawn[1] ? `${id}${current}` : undefined
        }
        className={styles['tree'] ?? ''}
        count={shown.length}
        rowHeight={rowHeight}
        reveal={reveal}
        onRange={(first, end) => {
          if (first !== drawn[0] || end !== drawn[1]) setDrawn([first, end])
        }}
        // The tree keeps the focus and names its active row: a row that scrolls away would take it along.
        onFocus={({ target, currentTarget }) => {
          if (target !== currentTarget) currentTarget.focus({ preventScroll: true })
        }}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return
          const move = treeMove(event.key, current, index, shown, open)
          if (!move) return
          event.preventDefault()
          if ('toggle' in move) toggle(move.toggle)
          else goTo(move.to)
        }}
      >
        {(row) => {
          const node = shown[row] ?? 0
          return (
            <TreeRow
              key={node}
              tree={tree}
              node={node}
              id={`${id}${node}`}
              height={rowHeight}
              isOpen={open.has(node)}
              isCurrent={node === current}
              matches={matches}
              onClick={() => ((index.count[node] ?? 0) > 0 ? toggle(node) : setCurrent(node))}
            />
          )
        }}
      </RowsView>
      <NodeActions tree={tree} node={current} />
    </div>
  )
}

/** Where the current node is, and what of it can be copied. */
function NodeActions({ tree, node }: { tree: JsonTree; node: number }) {
  const path = pathOf(tree, node)
  const assert = use(AssertValue)
  return (
    <div className={styles['nodeActions']} role="group" aria-label="Chosen value">
      <code className={styles['path']}>{jsonPath(path)}</code>
      <CopyButton label="JSONPath" name="Copy JSONPath" text={() => jsonPath(path)} />
      <CopyButton label="JavaScript" name="Copy JavaScript accessor" text={() => accessor(path)} />
      <CopyButton label="Value" name="Copy value" text={() => valueOf(tree, node)} />
      {assert && (
        <AssertButton
          key={node}
          onAssert={() => assert(assertionOfValue(jsonPath(path), jsonAt(tree, node)))}
        />
      )}
    </div>
  )
}

function jsonAt({ bytes, index }: JsonTree, node: number): unknown {
  return JSON.parse(textOf(bytes.subarray(index.start[node], index.end[node])))
}

/** A value to be pasted elsewhere: a string without its quotes, an object or array laid out. */
function valueOf(tree: JsonTree, node: number): string {
  const { bytes, index } = tree
  const json = bytes.subarray(index.start[node], index.end[node])
  if (nodeKind(tree, node) !== 'plain') return textOf(laidOut(json))
  const text = textOf(json)
  return text.startsWith('"') ? readString(text) : text
}
