const details: ReadonlyMap<number, string> = new Map([
  [400, 'The server can’t make sense of the request.'],
  [
    401,
    'Say who you are: the request carries no credentials, or bad ones. WWW-Authenticate says which kind is wanted.',
  ],
  [402, 'Set aside for payment; what it means is up to the server.'],
  [403, 'The request was understood and refused. The same credentials won’t help.'],
  [404, 'Nothing is here, or the server won’t say so.'],
  [405, 'The resource exists but not for this method. Allow lists the ones it has.'],
  [406, 'There is no representation that your Accept fields let through.'],
  [407, 'A proxy on the way wants credentials.'],
  [408, 'The server waited for the whole request and gave up. It may be sent again.'],
  [409, 'The request conflicts with the resource’s state. Read it again, then decide.'],
  [410, 'It was here and is gone for good.'],
  [411, 'The server wants a Content-Length.'],
  [412, 'A precondition such as If-Match does not hold.'],
  [413, 'The content is larger than the server is willing to take.'],
  [414, 'The address is longer than the server is willing to read.'],
  [415, 'The content is in a media type or coding that is not taken here.'],
  [416, 'The range asked for lies outside the representation. Content-Range tells its length.'],
  [417, 'The server can’t do what the Expect field asks.'],
  [418, 'Set aside since a joke protocol took it, so that nothing else will.'],
  [421, 'The request came over a connection that is not meant for this host.'],
  [422, 'The content can be read, but what it says can’t be used.'],
  [423, 'The resource is locked.'],
  [424, 'It failed because something it depends on failed.'],
  [425, 'The server won’t risk a request that could be a replay. Send it again after the handshake.'],
  [426, 'Switch to the protocol named in Upgrade first.'],
  [428, 'Say which version you mean to change: send If-Match.'],
  [429, 'Too many requests in too little time. Retry-After says when to come back.'],
  [431, 'The fields are too large, one of them or all together.'],
  [451, 'Refused for legal reasons. Link names who asked for that.'],
  [500, 'Something failed inside the server.'],
  [501, 'The server does not know this method at all. Asking again won’t help.'],
  [502, 'A gateway got an answer it couldn’t use from the server behind it.'],
  [503, 'The server can’t answer for now. Retry-After says when to come back.'],
  [504, 'A gateway got no answer in time from the server behind it.'],
  [505, 'The server does not speak this version of HTTP.'],
  [506, 'The server’s negotiation is set up to go in circles.'],
  [507, 'The server has no room to store what is needed.'],
  [508, 'The server ran into an endless loop.'],
  [510, 'The server wants an extension that the request does not name. No longer in use.'],
  [511, 'The network wants you to log in before it lets you through.'],
])

/** What an error status means for whoever gets it, in plain words. */
export function statusDetail(status: number): string {
  const known = details.get(status)
  if (known) return known
  if (status < 400) return 'You asked for this status, and here it is.'
  return status < 500
    ? 'An unregistered code: treat it as 400, as its first digit says.'
    : 'An unregistered code: treat it as 500, as its first digit says.'
}
