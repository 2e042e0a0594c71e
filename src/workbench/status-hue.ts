import { statusClass, type StatusClass } from '#http/status.ts'
import hues from './status-hue.module.css'

/** A CSS class that sets `--hue` and `--hue-soft` to the colours of a status class. */
export function classHue(digit: StatusClass): string {
  return hues[`c${digit}`] ?? ''
}

/** The same by a status code; ink where there is none, or the 0 that pages are shown in place of some. */
export function statusHue(code: number | undefined): string {
  return code === undefined || code === 0 ? (hues['none'] ?? '') : classHue(statusClass(code))
}
