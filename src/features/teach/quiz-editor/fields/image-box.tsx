import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { FieldMessage } from '#ui/field.tsx'
import { byteSize } from '#http/describe.ts'
import { base64Size } from '#http/base64.ts'
import styles from './fields.module.css'
import { Glyph } from './glyph.tsx'
import { scaledImage } from './scaled-image.ts'
import { Words } from './words.tsx'

interface Picture {
  readonly src: string
  readonly alt: string
}

/** The picture of a question: chosen, dropped or pasted, made small, and told in words. */
export function ImageBox(props: {
  image: Picture | undefined
  onChange: (make: (image: Picture | undefined) => Picture | undefined, does: string, at?: string) => void
}) {
  const { image } = props
  const input = useRef<HTMLInputElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const removed = useRef(false)
  useEffect(() => {
    if (image || !removed.current) return
    removed.current = false
    add.current?.focus()
  }, [image])
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string>()
  // A picture takes a moment: by then the form may show another question.
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  const take = async (file: File | undefined) => {
    if (!file) return
    setProblem(undefined)
    setWorking(true)
    try {
      const src = await scaledImage(file)
      props.onChange(
        (before) => ({ src, alt: before?.alt ?? '' }),
        image ? 'another picture' : 'adding a picture',
      )
    } catch (error) {
      if (mounted.current) setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      if (mounted.current) setWorking(false)
    }
  }
  const chooser = (
    <input
      ref={input}
      type="file"
      hidden
      accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
      aria-label="Picture of the question"
      onChange={({ target }) => {
        void take(target.files?.[0])
        // So that the same file can be chosen again.
        target.value = ''
      }}
    />
  )
  const said = (
    <div role="status">
      {working && <p className={styles['hint']}>Making it small enough …</p>}
      {problem && <FieldMessage severity="stop">{problem}</FieldMessage>}
    </div>
  )
  return (
    <div
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files
        if (!file) return
        event.preventDefault()
        void take(file)
      }}
      onPaste={(event) => {
        const [file] = event.clipboardData.files
        if (!file) return
        event.preventDefault()
        void take(file)
      }}
    >
      {chooser}
      {image ? (
        <div className={styles['picture']}>
          <img src={image.src} alt="" />
          <div>
            <Words
              at="image.alt"
              label="Alternative text"
              value={image.alt}
              lines={2}
              hint="What the picture shows, for those who don’t see it. Don’t tell the answer."
              onChange={(alt) =>
                props.onChange((before) => before && { ...before, alt }, 'the alternative text', 'image.alt')
              }
            />
            <div className={styles['pictureButtons']}>
              <Button onClick={() => input.current?.click()}>Another picture</Button>
              <Button
                look="quiet"
                onClick={() => {
                  removed.current = true
                  props.onChange(() => undefined, 'removing the picture')
                }}
              >
                Remove it
              </Button>
            </div>
            <p className={styles['hint']}>
              {byteSize(base64Size(image.src.slice(image.src.indexOf(',') + 1)))}
            </p>
          </div>
        </div>
      ) : (
        <button
          ref={add}
          type="button"
          className={styles['add']}
          data-at="image"
          onClick={() => input.current?.click()}
        >
          <Glyph name="picture" /> Add a picture
        </button>
      )}
      {said}
    </div>
  )
}
