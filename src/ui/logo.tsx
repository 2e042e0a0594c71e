/** The mark: a client, a server, and a message going each way. */
export function Logo({ height = 18 }: { height?: number }) {
  return (
    <svg height={height} viewBox="0 0 46 18" fill="none" aria-hidden="true">
      <g stroke="var(--client)" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="8" cy="9" r="5.6" strokeWidth="3" />
        <path d="M15.5 5.2h9.5M21.8 2l3.4 3.2-3.4 3.2" />
      </g>
      <path
        d="M27 12.8h-9.5m3.4 3.2l-3.4-3.2 3.4-3.2"
        stroke="var(--server)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <rect x="31" y="2.5" width="13" height="13" rx="2" fill="var(--server)" />
    </svg>
  )
}
