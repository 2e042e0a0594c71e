import type { Item, Observer, Setting, View } from './observers.ts'

/** What an observer can read and change of an item, and why. */
export function viewOf(observer: Observer, item: Item, setting: Setting): View {
  switch (observer) {
    case 'you':
      return yours(item, setting)
    case 'network':
      return setting.inspected ? gateway(item, setting) : onTheWay(item, setting, false)
    case 'isp':
      return onTheWay(item, setting, setting.inspected)
    case 'resolver':
      return resolver(item, setting)
    case 'cdn':
      return cdn(item, setting)
    case 'server':
      return server(item, setting)
  }
}

function yours(item: Item, { https }: Setting): View {
  if (item === 'sni' && !https) return noHandshake
  return {
    sight: 'all',
    change: 'unnoticed',
    why: 'Your browser makes the request: it knows all of it, and so does any extension you gave access to your pages.',
  }
}

const noHandshake: View = {
  sight: 'absent',
  change: 'no',
  why: 'Without TLS there is no handshake that could name the host. The Host field does, in plain text.',
}

/** Someone who passes packets on, and may look into them. */
function onTheWay(item: Item, setting: Setting, afterGateway: boolean): View {
  const { https } = setting
  switch (item) {
    case 'address':
      return {
        sight: 'all',
        change: https ? 'noticed' : 'unnoticed',
        why: `Packets can’t be passed on without the server’s IP address and port.${
          setting.cdn ? ' It is the CDN’s, which thousands of sites share.' : ''
        } They could be led to another machine: ${
          https ? 'it has no certificate for the name, so the browser stops.' : 'nothing tells the browser.'
        }`,
      }
    case 'dns-name':
      return dnsOnTheWay(setting)
    case 'sni':
      return sniOnTheWay(setting, afterGateway)
    case 'sizes':
      return https
        ? {
            sight: 'part',
            change: 'noticed',
            why: 'The length of each encrypted record shows, so about how large the request and the response are. That can be enough to tell which page of a site was read. Padding is allowed, and rare.',
            source: { number: '8446', section: '5.4' },
          }
        : {
            sight: 'all',
            change: 'unnoticed',
            why: 'Everything is in plain text: every byte can be counted, added or cut.',
          }
    case 'timing':
      return timing
    default:
      return https
        ? {
            sight: 'nothing',
            change: 'noticed',
            why: 'It travels in encrypted records. A record with one byte changed fails its authentication, and the connection ends.',
            source: { number: '8446', section: '5.2' },
          }
        : {
            sight: 'all',
            change: 'unnoticed',
            why: `Plain text. ${plainText[item]}`,
          }
  }
}

const plainText = {
  target: 'Another page can be asked for in your name, and nobody would know.',
  fields: 'A copied Cookie or Authorization field is enough to be you.',
  content: 'A script can be slipped into the page, a download exchanged.',
}

const timing: View = {
  sight: 'all',
  change: 'unnoticed',
  why: 'When something is sent shows in any case, and packets can be delayed or dropped. TLS protects what is said, not whether it gets there.',
  source: { number: '8446', section: 'E.3' },
}

function dnsOnTheWay({ https, doh }: Setting): View {
  if (doh) {
    return {
      sight: 'nothing',
      change: 'noticed',
      why: 'The question goes to the resolver inside HTTPS. What shows is that a DoH resolver was asked, not what.',
      source: { number: '8484', section: '8.1' },
    }
  }
  return {
    sight: 'all',
    change: https ? 'noticed' : 'unnoticed',
    why: `Plain DNS travels unencrypted, so the name can be read, and a false answer sent. ${
      https
        ? 'The false server has no certificate for the name: the browser stops.'
        : 'Without TLS nothing unmasks the false server.'
    }`,
    source: { number: '9076', section: '5.1' },
  }
}

function sniOnTheWay({ https, ech, doh, cdn }: Setting, afterGateway: boolean): View {
  if (!https) return noHandshake
  if (ech && !afterGateway) {
    return {
      sight: 'part',
      change: 'noticed',
      why: `Only the outer name shows, that of the provider${cdn ? '' : ' (here the host’s own machine, whose IP address nobody else shares: that gives it away)'}. ${
        doh
          ? 'The true name is encrypted to a key from DNS.'
          : 'But plain DNS has just said the true name aloud.'
      }`,
      source: { number: '9849', section: '1' },
    }
  }
  return {
    sight: 'all',
    change: 'noticed',
    why: `${
      afterGateway && ech ? 'The gateway makes the connection, and it does not encrypt the name. ' : ''
    }The first message of the handshake names the host in plain text, so that the server can choose its certificate. Changed on the way, the handshake fails: both ends check what was said.`,
    source: { number: '6066', section: '3' },
  }
}

/** The company's gateway, where TLS ends and begins again. */
function gateway(item: Item, setting: Setting): View {
  const overTls = setting.https || (item === 'dns-name' && setting.doh)
  if (!overTls || item === 'timing') return onTheWay(item, setting, false)
  return {
    sight: 'all',
    change: 'unnoticed',
    why:
      item === 'dns-name' && setting.doh
        ? 'DoH is HTTPS too, and your device trusts the company’s root: the gateway opens it like everything else.'
        : 'The gateway makes a certificate for the name on the fly. Your device has the company’s root, so its check passes: TLS ends here, and a second connection leads on.',
  }
}

function resolver(item: Item, setting: Setting): View {
  const { https, doh } = setting
  if (item === 'dns-name') {
    return {
      sight: 'all',
      change: https ? 'noticed' : 'unnoticed',
      why: `It is asked for the name, so it knows it. ${doh ? 'DoH changes who is asked, not that somebody is.' : 'It is your provider’s, unless you chose another.'} A false answer leads elsewhere${
        https ? ', and there the certificate check fails.' : '.'
      }`,
      source: doh ? { number: '8484', section: '8.2' } : { number: '9076', section: '6.1' },
    }
  }
  if (item === 'address') {
    return {
      sight: 'part',
      change: https ? 'noticed' : 'unnoticed',
      why: 'It gives the addresses that the name has. It does not see whether you connect to one, nor to which port.',
    }
  }
  if (item === 'timing') {
    return {
      sight: 'part',
      change: 'unnoticed',
      why: 'It sees when you ask for the name, unless the answer is still cached. It can answer late, or never.',
    }
  }
  if (item === 'sni' && !https) return noHandshake
  return { sight: 'nothing', change: 'no', why: 'The request itself never passes here.' }
}

function cdn(item: Item, setting: Setting): View {
  if (item === 'dns-name') return notAsked
  if (item === 'sni' && !setting.https) return noHandshake
  if (item === 'timing') return timing
  return {
    sight: 'all',
    change: 'unnoticed',
    why: setting.https
      ? 'TLS ends here: the CDN has a certificate for the site’s name, with the site’s consent. The lock in the address bar speaks of the way to the CDN; the way on to the origin is another connection.'
      : 'The CDN answers for the site, or asks the origin.',
  }
}

const notAsked: View = {
  sight: 'nothing',
  change: 'no',
  why: 'Your question went to the resolver. (The name stands in the request too: in the handshake and the Host field.)',
}

function server(item: Item, setting: Setting): View {
  if (item === 'dns-name') return notAsked
  if (item === 'sni' && !setting.https) return noHandshake
  if (setting.cdn && (item === 'sni' || item === 'address' || item === 'timing')) {
    return {
      sight: 'part',
      change: 'no',
      why: 'It sees the CDN’s connection, not yours. Of yours it knows what the CDN passes on, for example your IP address in a Forwarded field.',
      source: { number: '7239', section: '5.2' },
    }
  }
  return {
    sight: 'all',
    change: 'unnoticed',
    why: 'The request is meant for it. What it does with it, no encryption can govern.',
  }
}
