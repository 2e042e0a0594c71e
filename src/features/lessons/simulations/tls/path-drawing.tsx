import { Drawing } from '#features/lessons/simulations/frame/drawing.tsx'
import type { Observer, Setting } from './observers.ts'
import styles from './tls.module.css'
import { observerName } from './words.ts'

const requestY = 30
const dnsY = 74
const height = 138
/** Where the rows of the matrix have their names beside them, the posts begin after those. */
export const wideFrom = 620
export const namesWidth = 200

/** The way of the request, and of the question to DNS; a band is what TLS closes to those it passes. */
export function PathDrawing(props: { observers: readonly Observer[]; setting: Setting; now: number }) {
  const { observers, setting, now } = props
  const { https, doh, cdn, inspected } = setting
  return (
    <Drawing name={nameOf(observers, setting)} height={height}>
      {(width) => {
        const left = width < wideFrom ? 0 : namesWidth
        const column = (width - left) / observers.length
        const x = (observer: Observer) => left + (observers.indexOf(observer) + 0.5) * column
        const ends: Observer[] = [
          'you',
          ...(inspected ? ['network' as const] : []),
          ...(cdn ? ['cdn' as const] : []),
          'server',
        ]
        const reached = x('you') + Math.min(observers.length - 1, Math.max(0, now - 1)) * column
        return (
          <>
            {observers.map((observer) => (
              <Post
                key={observer}
                observer={observer}
                x={x(observer)}
                name={observerName(observer, setting)}
              />
            ))}
            {ends.slice(1).map((end, index) => (
              <Way key={end} from={x(ends[index] ?? 'you')} to={x(end)} y={requestY} closed={https} />
            ))}
            {inspected && doh ? (
              <>
                <Way from={x('you')} to={x('network')} y={dnsY} closed />
                <Way from={x('network')} to={x('resolver')} y={dnsY} closed />
              </>
            ) : (
              <Way from={x('you')} to={x('resolver')} y={dnsY} closed={doh} />
            )}
            <Lane y={requestY} left={left}>
              {https ? 'Request, in TLS' : 'Request, in plain text'}
            </Lane>
            <Lane y={dnsY} left={left}>
              {doh ? 'DNS question, in HTTPS' : 'DNS question, in plain text'}
            </Lane>
            {now > 0 && <circle className={styles['request']} cx={reached} cy={requestY} r="6" />}
          </>
        )
      }}
    </Drawing>
  )
}

/** What a line carries: beside it, or above it where there is no room. */
function Lane({ y, left, children }: { y: number; left: number; children: string }) {
  return left > 0 ? (
    <text x="0" y={y + 4}>
      {children}
    </text>
  ) : (
    <text className={styles['lane']} x="8" y={y - 15}>
      {children}
    </text>
  )
}

function Post({ observer, x, name }: { observer: Observer; x: number; name: string }) {
  const words = name.split(' ')
  return (
    <g className={styles[observer]}>
      <path
        className={styles['post']}
        d={
          observer === 'resolver'
            ? `M${x} ${dnsY - 12}V${height - 36}`
            : `M${x} ${requestY - 16}V${height - 36}`
        }
      />
      {words.map((word, index) => (
        <text key={word} className={styles['name']} x={x} y={height - 22 + index * 15} textAnchor="middle">
          {word}
        </text>
      ))}
    </g>
  )
}

function Way({ from, to, y, closed }: { from: number; to: number; y: number; closed: boolean }) {
  return (
    <>
      {closed && (
        <rect className={styles['band']} x={from + 4} y={y - 9} width={to - from - 8} height="18" rx="9" />
      )}
      <path
        className={closed ? styles['inside'] : styles['open']}
        d={`M${from + 4} ${y}H${to - 5}m-5-4l5 4-5 4`}
      />
    </>
  )
}

function nameOf(observers: readonly Observer[], setting: Setting): string {
  const { https, doh, cdn, inspected } = setting
  const way = observers
    .filter((observer) => observer !== 'resolver')
    .map((observer) => observerName(observer, setting))
  const ends = [inspected && 'the company gateway', cdn && 'the CDN', 'the server']
    .filter(Boolean)
    .join(', then to ')
  return `The request goes by way of ${way.join(', ')}, ${
    https ? `in TLS to ${ends}` : 'in plain text'
  }. The question to DNS goes ${doh ? 'in HTTPS' : 'in plain text'}.`
}
