import { Icon } from '#ui/icon.tsx'
import styles from './body.module.css'
import { ancestors, nameSpan, nodeKind, type JsonTree } from './json-tree.ts'
import { PiecesOfRow } from './pieces-of-row.tsx'
import { marksWithin, type Matches } from './row-content.ts'
import { pieces, type Colour } from './row-pieces.ts'
import { textOf } from './text-rows.ts'

/** How much of a value is drawn in its row, in bytes. */
const LONGEST = 400

/** A node of the tree: its name or place, and its value or what is in it. */
export function TreeRow(props: {
  tree: JsonTree
  node: number
  id: string
  height: number
  isOpen: boolean
  isCurrent: boolean
  matches: Matches | undefined
  onClick: () => void
}) {
  const { tree, node, matches } = props
  const { index } = tree
  const up = ancestors(index, node)
  const kind = nodeKind(tree, node)
  const count = index.count[node] ?? 0
  const siblings = up[0] === undefined ? 1 : index.count[up[0]]
  const name = nameSpan(tree, node)
  const position = index.position[node] ?? 0

  return (
    <div
      id={props.id}
      role="treeitem"
      tabIndex={-1}
      aria-level={up.length + 1}
      aria-setsize={siblings}
      aria-posinset={position + 1}
      aria-expanded={count > 0 ? props.isOpen : undefined}
      aria-selected={props.isCurrent}
      className={styles['node']}
      style={{ height: props.height, paddingLeft: 12 + 18 * Math.min(up.length, 24) }}
      onClick={props.onClick}
    >
      <span className={styles['twisty']}>{count > 0 && <Icon name="down" />}</span>
      <span>
        {name ? (
          <>
            <Span tree={tree} from={name[0]} to={name[1]} colour="key" matches={matches} />
            {': '}
          </>
        ) : (
          up.length > 0 && <span className={styles['place']}>{position}: </span>
        )}
        {kind === 'plain' ? (
          <Value tree={tree} node={node} matches={matches} />
        ) : (
          <span className={styles['summary']}>{summary(kind, count)}</span>
        )}
      </span>
    </div>
  )
}

function summary(kind: 'object' | 'array', count: number): string {
  const number = count.toLocaleString('en')
  if (kind === 'object') return count === 0 ? '{}' : `{ ${number} ${count === 1 ? 'member' : 'members'} }`
  return count === 0 ? '[]' : `[ ${number} ${count === 1 ? 'item' : 'items'} ]`
}

function Value({ tree, node, matches }: { tree: JsonTree; node: number; matches: Matches | undefined }) {
  const from = tree.index.start[node] ?? 0
  const to = tree.index.end[node] ?? from
  const first = String.fromCharCode(tree.bytes[from] ?? 0)
  const colour = first === '"' ? 'string' : /[-\d]/.test(first) ? 'number' : 'literal'
  return (
    <>
      <Span tree={tree} from={from} to={Math.min(to, from + LONGEST)} colour={colour} matches={matches} />
      {to > from + LONGEST && '…'}
    </>
  )
}

function Span(props: {
  tree: JsonTree
  from: number
  to: number
  colour: Colour
  matches: Matches | undefined
}) {
  const { tree, from, to, colour, matches } = props
  const text = textOf(tree.bytes, from, to)
  const marks = matches ? marksWithin(tree.bytes, from, to, matches) : []
  return <PiecesOfRow pieces={pieces(text, [{ from: 0, to: text.length, what: colour }], marks)} />
}
