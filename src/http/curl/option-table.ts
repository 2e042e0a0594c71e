/**
 * What an option is about: the request; what curl prints or saves; the connection under the request;
 * something that the lab has no place for.
 */
export type OptionRole = 'request' | 'output' | 'connection' | 'unknown-here'

/** An option of curl. */
export interface Option {
  /** Its long name, without dashes. */
  readonly name: string
  readonly takesValue: boolean
  readonly role: OptionRole
}

// Each is written as letter/name=, where it has a letter and takes a value.
const written: Readonly<Record<OptionRole, string>> = {
  request: `
    X/request= url= H/header= d/data= data-ascii= data-raw= data-binary= data-urlencode= json= F/form=
    form-string= G/get I/head T/upload-file= url-query= b/cookie= c/cookie-jar= A/user-agent= e/referer=
    r/range= u/user= basic digest anyauth ntlm negotiate oauth2-bearer= L/location location-trusted
    max-redirs= m/max-time= connect-timeout= retry= retry-delay= retry-max-time= retry-all-errors
    retry-connrefused compressed proto-default= g/globoff Y/speed-limit= y/speed-time=`,
  output: `
    o/output= O/remote-name remote-name-all J/remote-header-name output-dir= create-dirs
    create-file-mode= no-clobber remove-on-error R/remote-time s/silent S/show-error v/verbose i/include
    show-headers f/fail fail-with-body fail-early w/write-out= D/dump-header= #/progress-bar
    progress-meter N/buffer stderr= trace= trace-ascii= trace-time trace-ids trace-config= styled-output
    libcurl= xattr raw B/use-ascii q/disable junk-session-cookies j/junk-session-cookies etag-save=
    Z/parallel parallel-immediate parallel-max= clobber skip-existing out-null`,
  connection: `
    k/insecure x/proxy= U/proxy-user= p/proxytunnel preproxy= noproxy= proxy-anyauth proxy-basic
    proxy-digest proxy-ntlm proxy-negotiate proxy-header= proxy-insecure proxy-cacert= proxy-capath=
    proxy-cert= proxy-cert-type= proxy-key= proxy-key-type= proxy-pass= proxy-ciphers=
    proxy-tls13-ciphers= proxy-tlsv1 proxy1.0= proxy-http2 socks4= socks4a= socks5= socks5-hostname=
    socks5-basic socks5-gssapi suppress-connect-headers cacert= capath= ca-native E/cert= cert-type=
    cert-status key= key-type= pass= ciphers= tls13-ciphers= curves= crlfile= pinnedpubkey= 1/tlsv1
    tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tls-max= 2/sslv2 3/sslv3 ssl ssl-reqd ssl-no-revoke
    ssl-revoke-best-effort ssl-allow-beast ssl-auto-client-cert false-start alpn npn sessionid
    0/http1.0 http0.9 http1.1 http2 http2-prior-knowledge http3 http3-only alt-svc= hsts= 4/ipv4 6/ipv6
    resolve= connect-to= interface= local-port= unix-socket= abstract-unix-socket= dns-servers=
    dns-interface= dns-ipv4-addr= dns-ipv6-addr= doh-url= doh-insecure doh-cert-status
    happy-eyeballs-timeout-ms= keepalive keepalive-time= keepalive-cnt= tcp-fastopen tcp-nodelay
    expect100-timeout= ignore-content-length haproxy-protocol haproxy-clientip= limit-rate= rate=
    max-filesize= proto= proto-redir= engine= egd-file= random-file=
    disallow-username-in-url ech= vlan-priority= ip-tos= mptcp path-as-is`,
  'unknown-here': `
    K/config= n/netrc netrc-file= netrc-optional aws-sigv4= z/time-cond= C/continue-at= etag-compare=
    request-target= post301 post302 post303 crlf form-escape tr-encoding compressed-ssh service-name=
    delegation= tlsauthtype= tlsuser= tlspassword= sasl-authzid= sasl-ir login-options= variable=
    follow h/help V/version M/manual a/append l/list-only P/ftp-port= Q/quote= t/telnet-option=
    mail-from= mail-rcpt= mail-auth= ftp-pasv ftp-create-dirs ftp-method= pubkey= hostpubmd5= krb=
    metalink`,
}

const byName = new Map<string, Option>()
const byLetter = new Map<string, Option>()
for (const role of ['request', 'output', 'connection', 'unknown-here'] as const) {
  for (const entry of written[role].trim().split(/\s+/)) {
    const [, letter, name = '', value] = /^(?:(.)\/)?([^=]+)(=?)$/.exec(entry) ?? []
    const option = { name, takesValue: value === '=', role }
    byName.set(name, option)
    if (letter !== undefined) byLetter.set(letter, option)
  }
}

export function optionOfLetter(letter: string): Option | undefined {
  return byLetter.get(letter)
}

/** The option of a long name. As in curl, its beginning will do where it fits one option only. */
export function optionOfName(name: string): Option | undefined {
  const exact = byName.get(name)
  if (exact || name.length < 3) return exact
  const fitting = [...byName.keys()].filter((known) => known.startsWith(name))
  return fitting.length === 1 ? byName.get(fitting[0] ?? '') : undefined
}

export function isLongOption(name: string): boolean {
  return optionOfName(name.replace(/^no-/, '')) !== undefined
}
