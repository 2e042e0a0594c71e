import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { methods } from '#http/method.ts'
import { classMeaning, type StatusClass } from '#http/status.ts'
import { Icon } from '#ui/icon.tsx'
import { MethodName } from '#workbench/method-name.tsx'
import { classHue } from '#workbench/status-hue.ts'
import { statusClasses } from './status-classes.ts'
import styles from './reference-nav.module.css'

/** What a page of the reference is about. */
export interface ReferencePlace {
  readonly code?: number
  readonly method?: string
  /** The class whose codes are listed at first. */
  readonly digit: StatusClass
}

const more = [
  { href: '/reference/fields', title: 'Header fields' },
  { href: '/reference/url', title: 'Parts of a URL' },
]

/** All codes, class by class, the methods, and the way to the rest. On a phone they stand behind a button. */
export function ReferenceNav({ place, children }: { place: ReferencePlace; children?: ReactNode }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const [path] = useLocation()
  return (
    <div className={styles['place']}>
      <button
        type="button"
        className={styles['toggle']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        All of the reference <Icon name="down" />
      </button>
      <nav id={id} aria-label="Reference" className={`${styles['nav']} ${open ? styles['open'] : ''}`}>
        {children}
        <StatusList place={place} />
        <p className={styles['title']} id={`${id}-methods`}>
          Methods
        </p>
        <ul className={styles['methods']} aria-labelledby={`${id}-methods`}>
          {methods.map(({ name }) => (
            <li key={name}>
              <Link
                href={`/reference/methods/${name}`}
                aria-current={name === place.method ? 'page' : undefined}
              >
                <MethodName method={name} />
              </Link>
            </li>
          ))}
        </ul>
        <p className={styles['title']} id={`${id}-more`}>
          More
        </p>
        <ul className={styles['methods']} aria-labelledby={`${id}-more`}>
          {more.map(({ href, title }) => (
            <li key={href}>
              <Link href={href} aria-current={href === path ? 'page' : undefined}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

function StatusList({ place }: { place: ReferencePlace }) {
  const [digit, setDigit] = useState(place.digit)
  const group = useId()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [])
  const shown = statusClasses.find((each) => each.digit === digit)
  return (
    <>
      <fieldset className={styles['switch']}>
        <legend className="visually-hidden">Class of status codes</legend>
        {statusClasses.map((each) => (
          <label key={each.digit} className={classHue(each.digit)}>
            <input
              type="radio"
              name={group}
              checked={each.digit === digit}
              onChange={() => setDigit(each.digit)}
              className="visually-hidden"
            />
            {each.digit}xx
          </label>
        ))}
      </fieldset>
      <p className={styles['meaning']}>
        {digit}xx: {classMeaning[digit]}
      </p>
      <ul ref={list} className={`${styles['codes']} ${classHue(digit)}`}>
        {shown?.codes.map(({ code, phrase }) => (
          <li key={code}>
            <Link href={`/reference/status/${code}`} aria-current={code === place.code ? 'page' : undefined}>
              <span className={styles['code']}>{code}</span> <span>{phrase}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
