import { useState } from 'react'
import { byteSize } from '#http/describe.ts'
import type { CapturedBody, HopTiming } from '#http/wire.ts'
import {
  EMPTY_LINE,
  headBytes,
  messageLine,
  trailerLines,
  type MessageField,
  type MessageLine,
  type MessagePart,
} from '#workbench/inspector/message-text.ts'
import { contentPieces, type ShownContent } from './content-pieces.ts'
import type { MessageFacts } from './explain-part.ts'
import { nextPart } from './parts-keys.ts'
import styles from './raw.module.css'

/** A part that is being looked at, the message it stands in, and whether a pointer only passes over it. */
export interface LookedAt {
  /** Which part of which message of the hop. */
  readonly place: string
  readonly part: MessagePart
  readonly message: MessageFacts
  readonly passing: boolean
}

/** One message byte by byte. Each part can be pointed at, tapped, or reached with the arrow keys. */
export function Message(props: {
  /** Tells the messages of a hop apart. */
  id: string
  title: string
  head: readonly MessageLine[]
  facts: MessageFacts
  /** Absent for a message that can have no content. */
  body?: CapturedBody
  /** The content with its coding undone, where it has one. */
  decoded?: CapturedBody | undefined
  chunks?: HopTiming['chunks']
  trailers?: readonly MessageField[]
  /** The place that is being looked at. */
  looking: string | undefined
  onLook: (at: LookedAt) => void
}) {
  const { head, facts, body, decoded, looking } = props
  const [current, setCurrent] = useState(0)
  const content = body && contentPieces(facts.fields, body, decoded !== undefined, props.chunks)
  const lines = [...head, ...(content ? contentLines(content, props.trailers ?? []) : [])]
  const parts = lines.flatMap(({ parts: each }, line) =>
    each.flatMap((part) => (typeof part === 'string' ? [] : [{ part, line }])),
  )

  const indexOf = (target: EventTarget) =>
    Number(target instanceof Element ? (target.closest('[data-part]')?.getAttribute('data-part') ?? -1) : -1)
  const look = (target: EventTarget, passing: boolean) => {
    const index = indexOf(target)
    const part = parts[index]?.part
    if (!part) return
    if (!passing) setCurrent(index)
    props.onLook({ place: `${props.id} ${index}`, part, message: facts, passing })
  }
  const move = (event: React.KeyboardEvent<HTMLElement>) => {
    const to = nextPart(
      event.key,
      indexOf(event.target),
      parts.map(({ line }) => line),
    )
    if (to === undefined) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-part="${to}"]`)?.focus()
  }

  let index = -1
  return (
    <section className={styles[facts.side]}>
      <h4 className={styles['title']}>
        {props.title}
        <small>
          head {byteSize(headBytes(head))}
          {body && `, content ${byteSize(body.size)}`}
          {decoded && `, compressed from ${byteSize(decoded.size)}: read it under Body`}
        </small>
      </h4>
      <div
        role="group"
        aria-label={`${props.title} message`}
        className={styles['code']}
        onFocus={({ target }) => look(target, false)}
        onClick={({ target }) => look(target, false)}
        onPointerOver={(event) => {
          if (event.pointerType === 'mouse') look(event.target, true)
        }}
        onKeyDown={move}
      >
        {lines.map((line, number) => (
          <div key={number} className={styles[line.kind]}>
            {line.parts.map((part, place) => {
              if (typeof part === 'string') return part
              index += 1
              return (
                <Part
                  key={place}
                  part={part}
                  index={index}
                  current={index === Math.min(current, parts.length - 1)}
                  looking={looking === `${props.id} ${index}`}
                />
              )
            })}
            {line.kind !== 'end' && !isContent(line) && <LineEnd />}
          </div>
        ))}
        {content && content.left > 0 && <p className={styles['left']}>… and {byteSize(content.left)} more</p>}
      </div>
    </section>
  )
}

function Part(props: { part: MessagePart; index: number; current: boolean; looking: boolean }) {
  const { part } = props
  const content = part.kind === 'content'
  return (
    <span
      // Content is read like text; everything else is short enough to be named as a button.
      role={content ? 'group' : 'button'}
      aria-label={content ? 'content' : undefined}
      data-part={props.index}
      data-kind={part.kind}
      data-looking={props.looking || undefined}
      tabIndex={props.current ? 0 : -1}
      className={styles['part']}
    >
      {part.kind === 'empty-line' ? (
        <>
          <LineEnd />
          <span className="visually-hidden">empty line</span>
        </>
      ) : (
        part.text
      )}
    </span>
  )
}

function isContent({ parts }: MessageLine): boolean {
  return parts.some((part) => typeof part !== 'string' && part.kind === 'content')
}

function LineEnd() {
  return (
    <span className={styles['eol']} aria-hidden="true">
      {'\\r\\n'}
    </span>
  )
}

function contentLines(content: ShownContent, trailers: readonly MessageField[]): MessageLine[] {
  const pieces = content.pieces.flatMap(({ bytes, text }) => [
    ...(content.chunked ? [messageLine('chunk', [{ kind: 'chunk-size', text: bytes.toString(16) }])] : []),
    messageLine('chunk', [{ kind: 'content', text }]),
  ])
  if (!content.chunked || content.left > 0) return pieces
  return [
    ...pieces,
    messageLine('chunk', [{ kind: 'last-chunk', text: '0' }]),
    ...trailerLines(trailers),
    EMPTY_LINE,
  ]
}
