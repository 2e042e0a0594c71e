import { useMemo, useState } from 'react'
import { byteSize } from '#http/describe.ts'
import type { Field } from '#http/field.ts'
import type { CapturedBody } from '#http/wire.ts'
import { Button } from '#ui/button.tsx'
import { contentKind, contentText, hexDump } from './content-text.ts'
import styles from './inspector.module.css'
import { prettyJson } from './json-tokens.ts'

/** How much text is drawn at first, in characters; more is a click away. */
const FIRST_LOOK = 40_000

/** The content of a response, pretty where it can be, or as it came. */
export function BodyTab({
  fields,
  body,
  onWire,
  cut,
}: {
  fields: readonly Field[]
  body: CapturedBody
  /** What more there is to say of how the content travelled, such as its compressed size. */
  onWire?: string | undefined
  cut?: string
}) {
  const [raw, setRaw] = useState(false)
  const [whole, setWhole] = useState(false)
  const kind = contentKind(fields, body)
  const text = useMemo(
    () => (kind === 'binary' ? hexDump(body.bytes) : contentText(fields, body)),
    [kind, fields, body],
  )
  const pretty = useMemo(
    () => (kind === 'json' && text.length <= 500_000 ? tokensOf(text) : undefined),
    [kind, text],
  )
  const kept = body.bytes.byteLength < body.size

  if (kind === 'empty') {
    return (
      <p className={styles['quiet']}>
        {cut ?? 'This response has no content. Its status and header fields say all there is to say.'}
      </p>
    )
  }
  const notJson = kind === 'json' && pretty instanceof SyntaxError
  const showPretty = Array.isArray(pretty) && !raw && (whole || text.length <= FIRST_LOOK)
  return (
    <>
      <div className={styles['strip']}>
        <p className={styles['quiet']}>
          {describe(kind, notJson, body)}
          {onWire}
        </p>
        {Array.isArray(pretty) && (
          <div className={styles['switch']} role="group" aria-label="Content as">
            <button type="button" aria-pressed={!raw} onClick={() => setRaw(false)}>
              Pretty
            </button>
            <button type="button" aria-pressed={raw} onClick={() => setRaw(true)}>
              As sent
            </button>
          </div>
        )}
      </div>
      {cut && <p className={styles['warned']}>{cut}</p>}
      {kept && (
        <p className={styles['warned']}>
          All {byteSize(body.size)} arrived and were counted; the first {byteSize(body.bytes.byteLength)} are
          kept to look at. Ask for less, by page or with Range, to see the rest.
        </p>
      )}
      {notJson && cut === undefined && (
        <p className={styles['warned']}>
          The Content-Type promises JSON, but this is not: {pretty.message}. <code>response.json()</code>{' '}
          would throw.
        </p>
      )}
      <pre className={styles['code']} tabIndex={0} aria-label="Content">
        {showPretty
          ? pretty.map((token, index) =>
              token.kind === 'space' || token.kind === 'punctuation' ? (
                token.text
              ) : (
                <span key={index} className={styles[token.kind]}>
                  {token.text}
                </span>
              ),
            )
          : whole
            ? text
            : text.slice(0, FIRST_LOOK)}
      </pre>
      {!whole && text.length > FIRST_LOOK && (
        <Button onClick={() => setWhole(true)}>Show all {byteSize(body.bytes.byteLength)}</Button>
      )}
    </>
  )
}

function tokensOf(text: string) {
  try {
    return prettyJson(text)
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(String(error))
  }
}

function describe(kind: string, notJson: boolean, body: CapturedBody): string {
  const names: Record<string, string> = {
    json: notJson ? 'Not JSON' : 'JSON',
    html: 'HTML, shown as text',
    text: 'Text',
    binary: 'Binary, as a hex dump of its beginning',
  }
  return `${names[kind]}, ${byteSize(body.size)}`
}
