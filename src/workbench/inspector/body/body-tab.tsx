import { useMemo, useRef, useState } from 'react'
import { byteSize } from '#http/describe.ts'
import type { Field } from '#http/field.ts'
import type { CapturedBody } from '#http/wire.ts'
import styles from './body.module.css'
import { ContentNotes } from './content-notes.tsx'
import { ContentActions, ViewSwitch } from './content-tools.tsx'
import { natureOf, type ContentNature, type View } from './content-views.ts'
import { fileName } from './file-name.ts'
import { ImagePreview } from './image-preview.tsx'
import { keepView, keptView } from './kept-views.ts'
import { findBar, hexView, htmlPreview, largeText, treeView } from './parts.ts'
import { SmallText } from './small-text.tsx'
import { textOf } from './text-rows.ts'
import { useFind } from './use-find.ts'
import { useText } from './use-text.ts'

interface Content {
  readonly fields: readonly Field[]
  readonly body: CapturedBody
  /** Where it came from; names the file it can be saved as. */
  readonly url: string
  /** What more there is to say of how the content travelled, such as its compressed size. */
  readonly onWire?: string | undefined
  /** Why it is not all there, in words. */
  readonly cut?: string
}

/** The content of a response, in the ways its type can be looked at. */
export function BodyTab(content: Content) {
  if (content.body.size === 0) {
    return (
      <p className={styles['quiet']}>
        {content.cut ?? 'This response has no content. Its status and header fields say all there is to say.'}
      </p>
    )
  }
  return <SomeContent {...content} />
}

function SomeContent({ fields, body, url, onWire, cut }: Content) {
  const nature = useMemo(() => natureOf(fields, body), [fields, body])
  const { family } = nature
  const given = useMemo(() => {
    const isText = family !== 'binary' && family !== 'image'
    const whole = cut === undefined && body.bytes.byteLength === body.size
    return { fields, bytes: isText ? body.bytes : new Uint8Array(), json: family === 'json', whole }
  }, [fields, body, family, cut])
  const text = useText(given)
  const { opened } = text

  const [chosen, setChosen] = useState(() => keptView(family))
  const possible = nature.views.filter(
    (view) => (view !== 'pretty' || opened.pretty) && (view !== 'tree' || !opened.fault),
  )
  const view = possible.find((one) => one === chosen) ?? possible[0] ?? 'hex'
  const part = view === 'pretty' || view === 'tree' ? 'pretty' : 'raw'
  const shown = (part === 'pretty' && opened.pretty) || opened.raw

  const find = useFind(text, part)
  const findButton = useRef<HTMLButtonElement>(null)
  const findable = view === 'pretty' || view === 'tree' || view === 'raw'
  const matches = findable ? find.matches : undefined
  const closeFind = () => {
    find.setOpen(false)
    findButton.current?.focus()
  }
  const name = fileName(fields, url)

  return (
    <div
      role="presentation"
      className={styles['body']}
      onKeyDown={(event) => {
        if (!findable) return
        if (event.key === 'F3' && find.isOpen) find.step(event.shiftKey ? -1 : 1)
        else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) find.setOpen(true)
        else return
        event.preventDefault()
      }}
    >
      <div className={styles['strip']}>
        <p className={styles['quiet']}>
          {named(nature, view, opened.fault !== undefined)}, {byteSize(body.size)}
          {onWire}
        </p>
        {possible.length > 1 && (
          <ViewSwitch
            views={possible}
            view={view}
            onChange={(next) => {
              setChosen(next)
              keepView(family, next)
            }}
          />
        )}
        <ContentActions
          {...(findable && {
            find: {
              isOpen: find.isOpen,
              toggle: () => (find.isOpen ? closeFind() : find.setOpen(true)),
            },
            text: text.reader ? () => textOf(shown) : null,
          })}
          findButton={findButton}
          file={{ name, type: nature.type, bytes: body.bytes }}
        />
      </div>
      {find.isOpen && findable && <findBar.Part find={find} onClose={closeFind} />}
      <ContentNotes body={body} cut={cut} fault={opened.fault} />
      {view === 'hex' ? (
        <hexView.Part bytes={body.bytes} />
      ) : view === 'tree' ? (
        <treeView.Part text={text} matches={matches} />
      ) : view === 'preview' && family === 'html' ? (
        <htmlPreview.Part bytes={opened.raw} />
      ) : view === 'preview' ? (
        <ImagePreview bytes={body.bytes} type={nature.type} name={name} />
      ) : text.size === 'large' ? (
        <largeText.Part text={text} part={part} matches={matches} />
      ) : (
        <SmallText bytes={shown} json={view === 'pretty'} matches={matches} />
      )}
    </div>
  )
}

function named({ family, name }: ContentNature, view: View, faulty: boolean): string {
  if (faulty) return 'Not JSON'
  if (family === 'html' && view === 'raw') return 'HTML, shown as text'
  if (family === 'binary') return `${name}, byte by byte`
  return name
}
