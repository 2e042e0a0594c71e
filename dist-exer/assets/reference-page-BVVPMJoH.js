import{r as e}from"./rolldown-runtime-XKyaHtl9.js";import{$t as t,Jt as n,Kt as r,Pt as i,Qt as a,Rt as o,Sn as s,Xt as ee,Yt as c,Zt as l,bn as te,hn as u,ht as d,nn as f,pn as p,qt as m,rn as h,t as g}from"./shared-CvGNon4x.js";import{t as _}from"./panels-DNdDdd3O.js";import{t as v}from"./rfc-link-1ic_j5JU.js";import{t as y}from"./inline-text-mXV4NTo5.js";import{t as ne}from"./request-text-CkrGO580.js";var re=[{code:100,act:{who:`client`,must:`send the content now`},done:`Not yet, only the head has arrived`,fields:[{name:`Expect`,note:`in the request`}],content:`Never`,confused:[{code:417,because:"The server can’t do what `Expect` asks. Send the request again without the field."},{code:413,because:`What the wait is for: a refusal that comes before 50 MB have been sent in vain.`}],means:"Go on and send the content. The client sent only the head of its request, with `Expect: 100-continue`, to find out whether a large upload is welcome before it spends the bytes. The server has looked at the head and found nothing to refuse it for. That is no promise that the whole request will succeed.",again:`Not needed, the request is still under way`,cache:`No, it is not the final response`,looks:`PUT /backups/monday HTTP/1.1
Host: files.example.com
Content-Type: application/zip
Content-Length: 52428800
Expect: 100-continue

HTTP/1.1 100 Continue
`,unseen:"It can’t even ask for one: `Expect` is a field that `fetch()` does not let a page set, and 1xx responses are not handed to JavaScript. curl sends it by itself before a large upload.",learn:[`request-response`,`status-codes`]},{code:101,act:{who:`both`,must:`speak the protocol named in Upgrade`},done:`Yes, the switch has been made`,fields:[{name:`Upgrade`,note:`must`},{name:`Connection`,note:`must`},{name:`Sec-WebSocket-Accept`,note:`for WebSocket`}],content:`Never`,confused:[{code:426,because:`The other way round: the server insists on a protocol that the client did not offer.`}],means:"From here on, this connection no longer speaks HTTP/1.1. The client offered another protocol in its `Upgrade` field, and the server takes it up right after the empty line of this response. Nearly always the new protocol is WebSocket.",again:`No, the connection is now something else`,cache:`No, it is not the final response`,looks:`GET /chat HTTP/1.1
Host: chat.example.com
Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
Sec-WebSocket-Version: 13

HTTP/1.1 101 Switching Protocols
Upgrade: websocket
Connection: Upgrade
Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=
`,unseen:"`fetch()` can’t ask for an upgrade: `Upgrade` and `Connection` belong to the browser. A page that opens `new WebSocket(…)` causes a 101, but JavaScript only learns that the socket is open. HTTP/2 and HTTP/3 have no 101.",learn:[`websockets-sse`]},{code:102,act:{who:`client`,must:`keep waiting`},done:`Not yet`,fields:[],content:`Never`,confused:[{code:202,because:`A final response: the work goes on after the exchange has ended.`}],means:`The server has the whole request and is still busy with it. It was made for WebDAV, where a copy of many files can take minutes, so that the client would not give up. The revision of WebDAV in 2007 dropped it; the code stays registered so that it is not used for something else.`,again:`No, the first request is still being worked on`,cache:`No, it is not the final response`,looks:`HTTP/1.1 102 Processing

HTTP/1.1 207 Multi-Status
Content-Type: application/xml; charset=utf-8
`,unseen:"Browsers read 1xx responses and drop them; `fetch()` waits for the final one. Few servers send 102 at all.",learn:[`status-codes`]},{code:103,act:{who:`client`,must:`fetch what is hinted at, if it likes`},done:`Not yet`,fields:[{name:`Link`,note:`usual`}],content:`Never`,confused:[{code:100,because:`About the request: go on and send it. 103 is about the response that will follow.`}],means:`A head start. While the server is still working on the response, it already names things that the page is going to need, so that the browser can fetch or connect to them meanwhile. The hints may turn out wrong; what counts are the fields of the final response.`,again:`No, the final response is still to come`,cache:`No, it is not the final response`,looks:`HTTP/1.1 103 Early Hints
Link: </style.css>; rel=preload; as=style

HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8
Link: </style.css>; rel=preload; as=style
`,unseen:"The browser acts on 103 by itself, and only for a page that it navigates to. `fetch()` gives a page the final response and no trace of the hints. In the network panel the hinted files start earlier than the page ends.",learn:[`status-codes`]},{code:104,act:{who:`client`,must:`keep the address, and go on sending`},done:`Not yet`,fields:[{name:`Location`,note:`where to resume`},{name:`Upload-Offset`,note:`bytes received`}],content:`Never`,draft:`draft-ietf-httpbis-resumable-upload`,confused:[{code:206,because:`Parts of a download. 104 is about an upload.`}],means:`An upload that breaks off can be resumed. While the content is still coming in, the server gives the address at which the client can ask how much has arrived and send the rest. The code is registered for a time only, while the specification is being written, and details may change.`,again:`Only the rest, if the connection breaks`,cache:`No, it is not the final response`,looks:`HTTP/1.1 104 Upload Resumption Supported
Location: https://files.example.com/uploads/7f3a
Upload-Offset: 1048576
`,unseen:"`fetch()` hands no 1xx response to a page. A browser or an upload library that knows the draft can use it on its own.",learn:[`status-codes`]}],ie=[{code:200,act:{who:`nobody`,must:`go on with what you got`},done:`Yes`,fields:[{name:`Content-Type`,note:`should`},{name:`ETag`,note:`may`},{name:`Cache-Control`,note:`may`}],content:`Yes, even if it is 0 bytes long`,confused:[{code:204,because:`Worked too, and there is nothing to send back.`},{code:201,because:`Worked too, and something new exists now.`},{code:202,because:`Has been taken on, and nobody knows yet whether it will work.`}],means:"It worked. What the content is depends on the method: for `GET` a representation of the target, for `HEAD` only its fields, for `POST` the outcome of the action, for `PUT` and `DELETE` a word on how it went. The code speaks about the exchange, not about the content: some APIs put an error message into a 200, so look at both.",again:`No need`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 200 OK
Content-Type: application/json
Content-Length: 28
ETag: "v7"

[{"id": 1, "name": "Alice"}]
`,learn:[`status-codes`,`request-response`]},{code:201,act:{who:`nobody`,must:`keep the address in Location`},done:`Yes, it exists already`,fields:[{name:`Location`,note:`unless it is the target`},{name:`ETag`,note:`may`}],content:`Usually: describes and links what was made`,confused:[{code:200,because:`Worked, but made nothing new: for instance a PUT that replaced what was there.`},{code:202,because:`Will perhaps be created later. 201 may only be sent once it exists.`},{code:303,because:`Created, and the client should look at another address for the outcome.`}],means:"It worked, and one or more resources were created before this response was sent. The main one is named by `Location`; without that field it is the target of the request itself, as after a `PUT` to a new address.",again:`No: after a POST it would create a second one`,cache:`Only if the response says so`,looks:`HTTP/1.1 201 Created
Location: /users/51
Content-Type: application/json
Content-Length: 29

{"id": 51, "name": "Grace H"}
`,try:{request:`POST https://api.example.com/posts
Content-Type: application/json

{"title": "Written from the reference"}
`,note:`The post stays in the lab’s network. Send it twice and there are two, with two addresses.`},learn:[`status-codes`,`methods`]},{code:202,act:{who:`client`,must:`ask later how it went`},done:`Not yet, and perhaps it never will be`,fields:[{name:`Location`,note:`often where to look`},{name:`Retry-After`,note:`may`}],content:`Should: the state, and where to follow it`,confused:[{code:201,because:`Finished: the new resource exists already.`},{code:102,because:`An interim response: the final one will follow in the same exchange.`}],means:`The request has been taken on, and the work is not finished; perhaps it has not even begun. The server can’t tell you later what became of it, because HTTP has no way to send a second final response. A good 202 says where to look: a job or a status page that the client can ask.`,again:`No, ask for the job instead`,cache:`Only if the response says so`,looks:`HTTP/1.1 202 Accepted
Location: /exports/88
Content-Type: application/json
Content-Length: 46

{"state": "waiting", "monitor": "/exports/88"}
`,learn:[`status-codes`,`rest-design`]},{code:203,act:{who:`nobody`,must:`know that it was altered`},done:`Yes`,fields:[],content:`Yes, but not as the origin sent it`,confused:[{code:200,because:`The content is what the origin server, or a cache, gave out.`}],means:`It worked, but somebody between you and the origin server changed the content: a proxy that shortens pages, strips scripts or shrinks pictures. The server behind it had said 200. Such a proxy is free not to mention it, so the code is rare.`,again:`No, unless you can go round the proxy`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 203 Non-Authoritative Information
Via: 1.1 small-pages.example.net
Content-Type: text/html; charset=utf-8
Content-Length: 21

<p>Shortened page</p>
`,learn:[`status-codes`]},{code:204,act:{who:`nobody`,must:`don’t try to read content`},done:`Yes`,fields:[{name:`ETag`,note:`may`}],content:`Never: the response ends with its fields`,confused:[{code:200,because:"Has content, even if it happens to be empty (`Content-Length: 0`)."},{code:205,because:`As 204, and the form that was sent should be cleared.`},{code:304,because:`Has no content either, but because you already hold it.`}],means:"It worked, and there is nothing to send back. The fields still speak, for instance an `ETag` for the version that a `PUT` has just stored. A page that gets a 204 for a link or a form stays where it is.",again:`No need`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 204 No Content
ETag: "v8"
`,try:{note:"In code, `await response.json()` on a 204 throws: there is no JSON in nothing. Check the status first."},learn:[`status-codes`,`methods`]},{code:205,act:{who:`client`,must:`clear the form`},done:`Yes`,fields:[{name:`Content-Length`,note:`0`}],content:`Must not have any`,confused:[{code:204,because:`Nothing to send, and the form stays as it is.`}],means:`It worked; now put the form back to how it was before the user filled it in, so that the next record can be entered. It comes from data-entry work. Browsers don’t act on it, so hardly anybody sends it.`,again:`No need`,cache:`Only if the response says so`,looks:`HTTP/1.1 205 Reset Content
Content-Length: 0
`,learn:[`status-codes`]},{code:206,act:{who:`client`,must:`put the parts together`},done:`Yes`,fields:[{name:`Content-Range`,note:`must, for one range`},{name:`Accept-Ranges`,note:`may`},{name:`ETag`,note:`must if a 200 has it`}],content:`The bytes of the range`,confused:[{code:200,because:"The whole thing. A server that doesn’t do ranges ignores `Range` and sends this."},{code:416,because:`The range lies outside what there is.`}],means:"Here is the part you asked for with `Range`. `Content-Range` says which bytes these are and how many there are in all. Several ranges at once come as `multipart/byteranges`. Players use it to jump within a film, download tools to resume.",again:`For the next part, with another range`,cache:`Yes, by caches that understand ranges`,looks:`GET /film.mp4 HTTP/1.1
Host: media.example.com
Range: bytes=0-1023

HTTP/1.1 206 Partial Content
Content-Range: bytes 0-1023/48612
Content-Length: 1024
Content-Type: video/mp4
`,try:{request:`GET https://faults.example.com/status/206
Range: bytes=0-99
`,note:"This server names the same part whatever you ask for; a real one would heed `Range`."},learn:[`headers-and-content`]},{code:207,act:{who:`client`,must:`read every status inside`},done:`Partly: the content says which parts`,fields:[{name:`Content-Type`,note:`application/xml`}],content:`Yes: one status for each resource`,confused:[{code:200,because:`One answer for one target.`},{code:424,because:`Stands inside a 207 for a part that could not be done because another failed.`}],means:`Several answers in one. A WebDAV request, such as a listing or a copy of a whole folder, touched many resources, and each of them has a status of its own inside the XML content. The 207 itself does not say that anything worked.`,again:`Only for the parts that failed`,cache:`Only if the response says so`,looks:`HTTP/1.1 207 Multi-Status
Content-Type: application/xml; charset=utf-8

<multistatus xmlns="DAV:">
  <response>
    <href>/notes/old.txt</href>
    <status>HTTP/1.1 423 Locked</status>
  </response>
</multistatus>
`,learn:[`status-codes`]},{code:208,act:{who:`client`,must:`use the earlier entry`},done:`Yes`,fields:[],content:`Part of the 207’s content`,confused:[{code:508,because:`The same loop, met by a client that did not say it understands 208.`}],means:`Stands only inside a 207: this WebDAV collection has already been listed further up under another address, so its members are not repeated. It keeps a listing finite where one folder can be reached in two ways.`,again:`No need`,cache:`Not on its own: it is part of a 207`,looks:`HTTP/1.1 207 Multi-Status
Content-Type: application/xml; charset=utf-8

<multistatus xmlns="DAV:">
  <response>
    <href>/notes/shortcut/</href>
    <status>HTTP/1.1 208 Already Reported</status>
  </response>
</multistatus>
`,try:{note:`As a status of its own it means nothing. The practice server sends it all the same, because you asked.`},learn:[`status-codes`]},{code:226,act:{who:`client`,must:`apply the change to its copy`},done:`Yes`,fields:[{name:`IM`,note:`must`},{name:`ETag`,note:`the new version`},{name:`Delta-Base`,note:`may`}],content:`The difference`,confused:[{code:206,because:`A stretch of bytes, not a difference.`},{code:304,because:`No difference at all: nothing has changed.`}],means:"Not the whole representation, only what has changed since the version you have. The client named that version in `If-None-Match` and the kinds of difference it understands in `A-IM`; `IM` says which was used. Delta encoding is hardly used on the web today.",again:`No need`,cache:`Only by caches that understand IM`,looks:`GET /feed HTTP/1.1
Host: news.example.com
If-None-Match: "monday"
A-IM: feed

HTTP/1.1 226 IM Used
IM: feed
ETag: "tuesday"
Content-Type: application/atom+xml
`,learn:[`caching`]}],b=[{code:300,act:{who:`client`,must:`choose one`},done:`No, nothing has been served yet`,fields:[{name:`Location`,note:`should name the favourite`}],content:`Should: the list to choose from`,confused:[{code:406,because:`Nothing on offer fits. 300 has several that may.`}],means:"There are several representations, each at an address of its own, and the choice is yours. The server lists them in the content; if it has a favourite, that is in `Location`. There is no agreed form for the list, so programs can’t choose by themselves and the code is rare.",again:`At the address chosen`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 300 Multiple Choices
Location: /report.en.html
Content-Type: text/html; charset=utf-8

<a href="/report.en.html">English</a>
<a href="/report.de.html">Deutsch</a>
`,try:{note:"300 is not one of the codes that `fetch()` follows, even with a `Location`."},learn:[`redirects`]},{code:301,act:{who:`client`,must:`ask at the new address and remember it`},done:`No, it was sent on`,fields:[{name:`Location`,note:`should`}],content:`Usually a line with a link`,confused:[{code:308,because:`For good as well, and method and content stay as they were.`},{code:302,because:`For now: keep using the old address.`}],means:"The target has a new address for good. Use the one in `Location` from now on and mend your links. For historical reasons a client may turn `POST` into `GET` on the way, and browsers do. Caches keep it, so a wrong 301 haunts people for a long time.",again:`At the address in Location`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 301 Moved Permanently
Location: https://www.example.com/
Content-Length: 0
`,try:{note:"`fetch()` follows by itself, so code sees only the last response. The drawing shows both."},learn:[`redirects`,`status-codes`]},{code:302,act:{who:`client`,must:`ask at the other address, this time`},done:`Often: many sites send it after a form has been dealt with`,fields:[{name:`Location`,note:`should`}],content:`Usually a line with a link`,confused:[{code:307,because:`For now as well, and method and content stay as they were.`},{code:303,because:`Says outright: see the outcome there, with GET.`},{code:301,because:`For good: change your links.`}],means:"The target is to be found elsewhere this time. Go on using the old address afterwards. As with 301, a client may turn `POST` into `GET`, and browsers do; 303 and 307 exist to say which of the two is meant.",again:`At the address in Location`,cache:`Only if the response says so`,looks:`HTTP/1.1 302 Found
Location: /login?back=/profile
Content-Length: 0
`,try:{note:"`fetch()` follows by itself, so code sees only the last response. The drawing shows both."},learn:[`redirects`,`status-codes`]},{code:303,act:{who:`client`,must:`fetch the other address with GET`},done:`Usually yes, and the outcome stands there`,fields:[{name:`Location`,note:`says where`}],content:`Usually a line with a link`,confused:[{code:302,because:`Leaves open whether the method changes.`},{code:201,because:`Created too, and the answer is right here.`},{code:307,because:`Repeats the POST at the other address.`}],means:"Look at the address in `Location` with `GET`. It answers a `POST` that has been dealt with by pointing at the outcome, so that reloading the page repeats the `GET` and not the `POST`. The other address does not stand in for the target; it describes it or what came of it.",again:`As GET, at the address in Location`,cache:`Only if the response says so`,looks:`HTTP/1.1 303 See Other
Location: /orders/1017
Content-Length: 0
`,try:{request:`POST https://faults.example.com/status/303`,note:"Watch the second request in the drawing: the `POST` has become a `GET`."},learn:[`redirects`,`methods`]},{code:304,act:{who:`client`,must:`use the copy it has`},done:`Yes: you hold the answer already`,fields:[{name:`ETag`,note:`must if a 200 has it`},{name:`Cache-Control`,note:`must if a 200 has it`},{name:`Vary`,note:`must if a 200 has it`}],content:`Never: the response ends with its fields`,confused:[{code:412,because:`The other outcome of a precondition: it failed, so a change was not made.`},{code:204,because:`No content because there is none, not because you hold it.`}],means:"What you have is still good. The client asked for the target unless it is still the version named in `If-None-Match` or unchanged since `If-Modified-Since`, and it is. Although it counts as 3xx, it sends nobody anywhere: the client uses its stored copy and freshens it with the fields of this response.",again:`No need`,cache:`No need: it renews what is stored`,looks:`GET /users/1 HTTP/1.1
Host: api.example.com
If-None-Match: "v7"

HTTP/1.1 304 Not Modified
ETag: "v7"
`,try:{request:`GET https://faults.example.com/status/304
If-None-Match: "a-version-you-have"
`,note:"A page hardly ever sees one. When the browser revalidates its own cache, it hands the stored 200 to your code. Only if code writes `If-None-Match` itself, as here, does the 304 come through."},learn:[`caching`]},{code:305,act:{who:`nobody`,must:`treat it as 300`},done:`No`,fields:[],content:`May explain`,confused:[{code:407,because:`There is a proxy on the way, and it wants credentials.`}],means:"Once it told the client to repeat the request through the proxy in `Location`. That let any server choose a proxy for you, which is a gift to attackers, so it is deprecated. Clients ignore it.",again:`No`,cache:`Only if the response says so`,looks:`HTTP/1.1 305 Use Proxy
Location: http://proxy.example.net:3128/
`,learn:[`redirects`]},{code:306,act:{who:`nobody`,must:`treat it as 300`},done:`No`,fields:[],content:`Nothing is laid down`,means:`Not used any more, and kept free. A draft from the nineties meant it to name a proxy for the requests to come. No standard ever described it, and nothing sends it.`,again:`No`,cache:`Only if the response says so`,looks:`HTTP/1.1 306 (Unused)
Content-Length: 0
`,learn:[`redirects`]},{code:307,act:{who:`client`,must:`repeat the very request there`},done:`No, it was sent on`,fields:[{name:`Location`,note:`should`}],content:`Usually a line with a link`,confused:[{code:302,because:`May turn POST into GET.`},{code:308,because:`The same, for good.`}],means:`The target is elsewhere this time, and the request must be repeated there as it was: same method, same content. Go on using the old address afterwards.`,again:`At the address in Location, unchanged`,cache:`Only if the response says so`,looks:`HTTP/1.1 307 Temporary Redirect
Location: https://eu.example.com/orders
Content-Length: 0
`,try:{request:`POST https://httpbin.org/redirect-to?url=/anything&status_code=307
Content-Type: text/plain

hello
`,note:"The second request in the drawing is a `POST` again. Look inside: the content went along."},learn:[`redirects`,`methods`]},{code:308,act:{who:`client`,must:`repeat it there, and remember the address`},done:`No, it was sent on`,fields:[{name:`Location`,note:`should`}],content:`Usually a line with a link`,confused:[{code:301,because:`For good as well, but may turn POST into GET.`},{code:307,because:`The same, for now.`}],means:`The target has a new address for good, and the request must be repeated there as it was: same method, same content. Mend your links. It is the youngest of the redirects, made because 301 does not keep the method.`,again:`At the address in Location, unchanged`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 308 Permanent Redirect
Location: https://api.example.com/v2/orders
Content-Length: 0
`,try:{request:`POST https://httpbin.org/redirect-to?url=/anything&status_code=308
Content-Type: text/plain

hello
`,note:"The second request in the drawing is a `POST` again. Look inside: the content went along."},learn:[`redirects`,`methods`]}],ae=[{code:400,act:{who:`client`,must:`mend the request`},done:`No`,fields:[],content:`Should say what is wrong`,confused:[{code:422,because:`The content can be read, but what it says can’t be used.`},{code:415,because:`The content is in a format the server doesn’t take at all.`},{code:404,because:`The request is fine, but there is nothing at that address.`}],means:`The server can’t or won’t make sense of the request: broken syntax, JSON that can’t be parsed, a parameter that is no number. It is also the general answer for a request at fault where no other 4xx fits better.`,again:`Not unchanged`,cache:`Only if the response says so`,looks:`HTTP/1.1 400 Bad Request
Content-Type: application/problem+json

{"title": "Bad Request", "status": 400,
 "detail": "The content is not valid JSON: line 1, column 18."}
`,try:{request:`POST https://api.example.com/users
Content-Type: application/json

{"name": "Grace",
`,note:`The closing brace is missing. Add it under Body and the user is created.`},learn:[`status-codes`,`reading-errors`]},{code:401,act:{who:`client`,must:`get credentials and send them along`},done:`No, it was refused first`,fields:[{name:`WWW-Authenticate`,note:`must`},{name:`Authorization`,note:`in the next request`}],content:`Should explain`,confused:[{code:403,because:`The server knows who you are, or doesn’t care. These credentials won’t do.`},{code:407,because:`The same, asked by a proxy on the way.`}],means:"Say who you are. The request has no credentials, or they are wrong or have expired. Despite its phrase the code is about **authentication**, not about what you may do. `WWW-Authenticate` must come with it and says which kinds of credentials are taken.",again:`Yes, with new credentials`,cache:`Only if the response says so`,looks:`HTTP/1.1 401 Unauthorized
WWW-Authenticate: Bearer realm="api", error="invalid_token"
Content-Type: application/problem+json

{"title": "Unauthorized", "status": 401,
 "detail": "The token has expired."}
`,try:{request:`GET https://api.example.com/me`,note:"Under Auth, choose Bearer and type `token123`: the same request is then answered with 200."},learn:[`authentication`,`status-codes`]},{code:402,act:{who:`client`,must:`pay, or read the service’s manual`},done:`No`,fields:[],content:`Should say what is owed, and where`,confused:[{code:403,because:`Refused, and paying won’t change it.`},{code:429,because:`The limit is one of time: it opens again without paying.`}],means:`Kept for the future, when HTTP was going to have payments built in. Some services use it meanwhile for an unpaid bill or a plan that has run out. What it means exactly stands in their manual, nowhere else.`,again:`When it has been paid for`,cache:`Only if the response says so`,looks:`HTTP/1.1 402 Payment Required
Content-Type: application/problem+json

{"title": "Payment Required", "status": 402,
 "detail": "The free plan ends at 1000 requests a month."}
`,learn:[`status-codes`]},{code:403,act:{who:`client`,must:`ask for permission, or leave it`},done:`No, it was refused first`,fields:[],content:`Should explain, if the reason may be known`,confused:[{code:401,because:`Credentials are missing or wrong; with good ones it may work.`},{code:404,because:`Nothing there, or the server won’t say that there is.`},{code:429,because:`Refused for a while only. GitHub uses 403 for a used-up limit too.`}],means:`Understood, and refused. The server may or may not know who you are; sending the same credentials again will not help, others might. A server that does not want to admit that something exists may answer 404 instead.`,again:`Not with the same credentials`,cache:`Only if the response says so`,looks:`HTTP/1.1 403 Forbidden
Content-Type: application/problem+json

{"title": "Forbidden", "status": 403,
 "detail": "Only administrators may see this."}
`,try:{request:`GET https://api.example.com/admin
Authorization: Bearer token123
`,note:"The token is good, but Alice is no administrator. With `admin-token` the same request is answered."},learn:[`authentication`,`status-codes`]},{code:404,act:{who:`client`,must:`check the address`},done:`No, there was nothing to do it to`,fields:[],content:`Should explain`,confused:[{code:410,because:`Was there once, and is gone for good.`},{code:405,because:`The resource exists, but not for this method.`},{code:403,because:`There is something, and you may not have it.`},{code:204,because:`Found, and empty. A search without hits is a success, not a 404.`}],means:`The server found nothing for this address, or does not want to say that there is something. It does not say whether that will change. It is an answer from a server that works: the name was found, the connection stood, the request was understood.`,again:`Only if it may exist by then`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 404 Not Found
Content-Type: application/problem+json

{"title": "Not Found", "status": 404,
 "detail": "There is no user 999."}
`,try:{request:`GET https://api.example.com/users/999`,note:"`fetch()` does not throw here: a 404 is a response. Check `response.ok` or the status."},learn:[`status-codes`,`request-response`]},{code:405,act:{who:`client`,must:`use a method from Allow`},done:`No`,fields:[{name:`Allow`,note:`must`}],content:`Should explain`,confused:[{code:501,because:`The server does not know the method for any resource.`},{code:404,because:`No resource at all, whatever the method.`},{code:403,because:`The method exists here, but not for you.`}],means:"The resource exists and the server knows the method, but not for this resource. `Allow` must come with it and lists the methods that work here.",again:`With another method`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 405 Method Not Allowed
Allow: GET, HEAD, POST, OPTIONS
Content-Length: 0
`,try:{request:`DELETE https://api.example.com/users`,note:"Nobody may delete all users at once. Look for `Allow` in the answer."},learn:[`methods`,`status-codes`]},{code:406,act:{who:`client`,must:`accept more`},done:`No`,fields:[{name:`Accept`,note:`in the request`}],content:`Should list what there is`,confused:[{code:415,because:`About what the client sends. 406 is about what it wants to get.`},{code:300,because:`Several fit; choose one.`}],means:"None of the representations that the server has fits what the client’s `Accept`, `Accept-Language` or `Accept-Encoding` fields let through, and the server won’t send one that doesn’t. Many servers send what they have instead, which is allowed too.",again:`With another Accept`,cache:`Only if the response says so`,looks:`GET /users/1 HTTP/1.1
Host: api.example.com
Accept: application/xml

HTTP/1.1 406 Not Acceptable
Content-Type: application/problem+json

{"title": "Not Acceptable", "status": 406,
 "detail": "There is only application/json."}
`,learn:[`headers-and-content`]},{code:407,act:{who:`client`,must:`send the proxy its credentials`},done:`No, it never reached the server`,fields:[{name:`Proxy-Authenticate`,note:`must`},{name:`Proxy-Authorization`,note:`in the next request`}],content:`Should explain`,confused:[{code:401,because:`Asked by the server itself.`},{code:511,because:`Asked by the network, which put itself between without being chosen.`}],means:"As 401, but asked by a proxy between you and the server: say who you are before it passes anything on. `Proxy-Authenticate` must come with it; the credentials go into `Proxy-Authorization`.",again:`Yes, with credentials for the proxy`,cache:`Only if the response says so`,looks:`HTTP/1.1 407 Proxy Authentication Required
Proxy-Authenticate: Basic realm="Office"
Content-Length: 0
`,try:{note:"Outside the lab a page can’t see one. The browser settles it with its proxy, and treats a 407 from an origin server as an error. `Proxy-Authorization` is a field that a page can’t set."},learn:[`authentication`]},{code:408,act:{who:`client`,must:`send it again, on a new connection`},done:`No, it never arrived in full`,fields:[{name:`Connection`,note:`close, usual`}],content:`May explain`,confused:[{code:504,because:`A gateway waited in vain for the server behind it.`},{code:503,because:`The server has the request but no time for it.`}],means:`The server waited for the whole request and gave up. The line was slow, or a browser had opened a connection in advance and then did not need it: servers close such idle ones this way. The connection ends, and the request may be sent again on a new one.`,again:`Yes, the request was never complete`,cache:`Only if the response says so`,looks:`HTTP/1.1 408 Request Timeout
Connection: close
Content-Length: 0
`,learn:[`timeouts`,`retries`]},{code:409,act:{who:`client`,must:`read it again, settle it, then send`},done:`No`,fields:[],content:`Should say what collides`,confused:[{code:412,because:"You named the version yourself, in `If-Match`, and it is another one."},{code:422,because:`It can’t be used whatever the state is.`},{code:423,because:`Somebody holds a lock. Nothing collides.`}],means:`The request is at odds with the present state of the resource: the name is taken, the order has been shipped, the version you edited is no longer the newest. The user may be able to settle it. The answer should say what collides.`,again:`After a fresh look, changed`,cache:`Only if the response says so`,looks:`HTTP/1.1 409 Conflict
Content-Type: application/problem+json

{"title": "Conflict", "status": 409,
 "detail": "Order 1016 has been shipped and can't be changed."}
`,learn:[`concurrency`,`rest-design`]},{code:410,act:{who:`client`,must:`forget the address`},done:`No, there is nothing left to do it to`,fields:[],content:`May explain`,confused:[{code:404,because:`Not there, and nothing is said about before or after.`},{code:301,because:`Not gone, but moved.`}],means:`It was here and is gone, most likely for good, and the server knows that. Remove your links. Unlike 404 it is a statement that somebody made on purpose; no server has to keep it up for ever.`,again:`No`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 410 Gone
Content-Type: application/problem+json

{"title": "Gone", "status": 410,
 "detail": "Version 1 of this API was switched off in March."}
`,learn:[`status-codes`]},{code:411,act:{who:`client`,must:`say how long the content is`},done:`No, it was refused first`,fields:[{name:`Content-Length`,note:`in the next request`}],content:`May explain`,confused:[{code:413,because:`The length is known, and it is too much.`},{code:400,because:`The length is given, and it is wrong.`}],means:"The server won’t take content whose length is not given in advance. Send it again with a `Content-Length`, counted in bytes. It happens to clients that send a stream in chunks.",again:`Yes, with Content-Length`,cache:`Only if the response says so`,looks:`POST /upload HTTP/1.1
Host: old.example.com
Transfer-Encoding: chunked

HTTP/1.1 411 Length Required
Content-Length: 0
`,try:{note:"A page can’t set `Content-Length`. The browser does, whenever it knows the length."},learn:[`headers-and-content`]},{code:412,act:{who:`client`,must:`read it again, then decide`},done:`No, that is the point of it`,fields:[{name:`If-Match`,note:`in the request`},{name:`ETag`,note:`may`}],content:`May hold the present state`,confused:[{code:428,because:`You set no condition, and the server wants one.`},{code:409,because:`A conflict that the server found, without a condition.`},{code:304,because:`The condition of a GET: nothing new, use your copy.`}],means:'You set a condition, and it does not hold. With `If-Match: "v7"` a client asks for a change only if the resource is still at version 7; somebody else was faster. Nothing was changed, so nobody’s work is lost.',again:`With the new version’s ETag`,cache:`Only if the response says so`,looks:`PUT /users/1 HTTP/1.1
Host: api.example.com
If-Match: "v7"
Content-Type: application/json

{"name": "Alice B"}

HTTP/1.1 412 Precondition Failed
ETag: "v8"
`,try:{request:`PUT https://api.example.com/users/1
Content-Type: application/json
If-Match: "a-version-of-long-ago"

{"name": "Alice B"}
`,note:"Fetch `/users/1` first and put its `ETag` into `If-Match`: then the change goes through."},learn:[`concurrency`,`caching`]},{code:413,act:{who:`client`,must:`send less`},done:`No`,fields:[{name:`Retry-After`,note:`if it is for now`}],content:`Should say what the limit is`,confused:[{code:414,because:`The address is too long.`},{code:431,because:`The header fields are too large.`},{code:507,because:`It would be small enough, but there is no room left.`}],means:"The content is larger than the server is willing to take. It may close the connection while you are still sending, and then the client can miss this answer. If the limit is for now only, `Retry-After` says when to come again. Older software calls it Payload Too Large.",again:`With less content`,cache:`Only if the response says so`,looks:`HTTP/1.1 413 Content Too Large
Connection: close
Content-Type: application/problem+json

{"title": "Content Too Large", "status": 413,
 "detail": "At most 100 kB."}
`,learn:[`headers-and-content`]},{code:414,act:{who:`client`,must:`shorten it, or put the data into content`},done:`No`,fields:[],content:`Should explain`,confused:[{code:413,because:`The content is too large.`},{code:431,because:`The header fields are too large.`}],means:"The address is longer than the server is willing to read. Usually a form was sent with `GET` that should have been a `POST`, or a redirect keeps adding to its own query.",again:`With a shorter address`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 414 URI Too Long
Connection: close
Content-Length: 0
`,learn:[`url-anatomy`]},{code:415,act:{who:`client`,must:`send another format, or name it rightly`},done:`No`,fields:[{name:`Accept`,note:`what is taken`},{name:`Accept-Encoding`,note:`if it is the coding`},{name:`Accept-Patch`,note:`after PATCH`}],content:`Should explain`,confused:[{code:406,because:`About what the client wants to get. 415 is about what it sends.`},{code:422,because:`The format is right; what it says can’t be used.`},{code:400,because:`The format is right; it can’t be parsed.`}],means:"The content comes in a format that this resource does not take with this method. Look at your `Content-Type` and `Content-Encoding`; sometimes the content is right and only the field is wrong.",again:`In another format`,cache:`Only if the response says so`,looks:`HTTP/1.1 415 Unsupported Media Type
Accept: application/json
Content-Type: application/problem+json

{"title": "Unsupported Media Type", "status": 415,
 "detail": "Send application/json."}
`,try:{request:`POST https://api.example.com/users
Content-Type: text/plain

{"name": "Grace"}
`,note:"The content is good JSON, but the field says plain text. That is what `fetch()` says of a string unless told otherwise."},learn:[`headers-and-content`]},{code:416,act:{who:`client`,must:`ask for a range that exists`},done:`No`,fields:[{name:`Content-Range`,note:`should`}],content:`May explain`,confused:[{code:206,because:`The range exists, and here it is.`}],means:"The range asked for lies outside the representation, or there were too many small or overlapping ones. `Content-Range: bytes */1000` says how long the representation is at present.",again:`With another range, or none`,cache:`Only if the response says so`,looks:`GET /film.mp4 HTTP/1.1
Host: media.example.com
Range: bytes=2000-

HTTP/1.1 416 Range Not Satisfiable
Content-Range: bytes */1000
Content-Length: 0
`,try:{request:`GET https://faults.example.com/status/416
Range: bytes=2000-2099
`,note:"`Content-Range` in the answer says that there are only 1000 bytes."},learn:[`headers-and-content`]},{code:417,act:{who:`client`,must:`leave out Expect`},done:`No`,fields:[{name:`Expect`,note:`in the request`}],content:`May explain`,confused:[{code:100,because:`The expectation is met: send the content.`},{code:412,because:`A condition about the resource did not hold.`}],means:"The server can’t meet what the `Expect` field asks for. The only expectation that is defined is `100-continue`; old proxies don’t know it. Leave the field out and send the request again.",again:`Yes, without Expect`,cache:`Only if the response says so`,looks:`HTTP/1.1 417 Expectation Failed
Content-Length: 0
`,try:{note:"A page can’t cause one for real: `fetch()` never sends `Expect`."},learn:[`status-codes`]},{code:418,act:{who:`client`,must:`treat it as 400`},done:`No`,fields:[],content:`Nothing is laid down`,confused:[{code:403,because:`For a refusal that is meant seriously.`}],means:`Reserved, and not to be used. An April Fools’ specification of 1998 for coffee pots had a teapot refuse to brew with it, and so many programs took up the joke that the number can’t be given another meaning now. Node and httpbin still say “I’m a teapot”.`,again:`Not unchanged`,cache:`Only if the response says so`,looks:`HTTP/1.1 418 I'm a teapot
Content-Length: 0
`,try:{request:`GET https://httpbin.org/status/418`,note:`It draws one.`},learn:[`status-codes`]},{code:421,act:{who:`client`,must:`open another connection`},done:`No, it was refused first`,fields:[],content:`May explain`,confused:[{code:404,because:`The right host, but nothing at this address.`},{code:400,because:"Often sent for a `Host` that the server doesn’t know."}],means:`The request came over a connection that is not meant for this host. It happens with HTTP/2, where a client may use one connection for several hosts that share a certificate and an address. The client should ask again on a new connection.`,again:`Yes, any method, on another connection`,cache:`Only if the response says so`,looks:`HTTP/1.1 421 Misdirected Request
Content-Length: 0
`,try:{note:`Outside the lab the browser often deals with it alone, by asking once more on a connection of its own.`},learn:[`http2-http3`,`https-tls`]},{code:422,act:{who:`client`,must:`mend what the content says`},done:`No`,fields:[],content:`Should say which members are wrong`,confused:[{code:400,because:`Can’t even be parsed. Some APIs say 400 for both.`},{code:409,because:`Would be fine, were it not for the state of things.`},{code:415,because:`The format is not taken here.`}],means:`The server knows the format and can parse the content, but can’t use what it says: a date in the past, an empty name, a quantity of −3. It began with WebDAV; today many APIs use it for every failed validation.`,again:`With other content`,cache:`Only if the response says so`,looks:`HTTP/1.1 422 Unprocessable Content
Content-Type: application/problem+json

{"title": "Unprocessable Content", "status": 422,
 "errors": [{"pointer": "/name", "detail": "must not be empty"}]}
`,try:{request:`POST https://api.example.com/users
Content-Type: application/json

{"name": ""}
`,note:`Good JSON, but nobody is called nothing. The content of the answer points at the member.`},learn:[`status-codes`,`rest-design`]},{code:423,act:{who:`client`,must:`wait for the lock to be lifted`},done:`No`,fields:[{name:`Lock-Token`,note:`for its holder`}],content:`Should say which lock`,confused:[{code:409,because:`Something collides, without a lock.`},{code:403,because:`You may not, now or later.`}],means:`The resource is locked, in WebDAV by somebody who is editing it. Without the lock’s token you can read, not write. Wait until it is unlocked, or until the lock runs out.`,again:`Later, or with the lock’s token`,cache:`Only if the response says so`,looks:`HTTP/1.1 423 Locked
Content-Type: application/xml; charset=utf-8

<error xmlns="DAV:"><lock-token-submitted><href>/notes/plan.txt</href></lock-token-submitted></error>
`,learn:[`concurrency`]},{code:424,act:{who:`client`,must:`mend the part that failed first`},done:`No, none of it`,fields:[],content:`Usually part of a 207`,confused:[{code:502,because:`A server behind the server failed. 424 is about parts of one request.`}],means:`This part was not done because another part, on which it depends, failed. It comes from WebDAV, where it stands inside a 207: when one property of a set can’t be changed, none is, and the others get 424.`,again:`All of it, once that is mended`,cache:`Only if the response says so`,looks:`HTTP/1.1 207 Multi-Status
Content-Type: application/xml; charset=utf-8

<multistatus xmlns="DAV:">
  <response>
    <href>/notes/plan.txt</href>
    <status>HTTP/1.1 424 Failed Dependency</status>
  </response>
</multistatus>
`,learn:[`status-codes`]},{code:425,act:{who:`client`,must:`send it after the handshake`},done:`No, that is the point of it`,fields:[{name:`Early-Data`,note:`in the request`}],content:`May explain`,confused:[{code:429,because:`Too often, not too early.`},{code:409,because:`For a resource that is not ready yet. 425 is about TLS only.`}],means:`The request came in the first packet of a resumed TLS connection, before the handshake was over. An attacker could have recorded and repeated it, and the server won’t take that risk. The client sends it again once the handshake is done.`,again:`Yes, any method, after the handshake`,cache:`Only if the response says so`,looks:`GET /balance HTTP/1.1
Host: shop.example.com
Early-Data: 1

HTTP/1.1 425 Too Early
Content-Length: 0
`,try:{note:`Outside the lab a page doesn’t get to see one. The browser sends the request again by itself.`},learn:[`https-tls`,`retries`]},{code:426,act:{who:`client`,must:`switch to the protocol in Upgrade`},done:`No`,fields:[{name:`Upgrade`,note:`must`},{name:`Connection`,note:`must name Upgrade`}],content:`Should explain`,confused:[{code:101,because:`The client offered the switch, and it has been made.`},{code:505,because:`The version of HTTP is not spoken here at all.`}],means:"The server won’t answer in the protocol you use, but would in the one that `Upgrade` names, which must come with it. A typical case is a WebSocket address opened as a plain page.",again:`In the other protocol`,cache:`Only if the response says so`,looks:`HTTP/1.1 426 Upgrade Required
Upgrade: websocket
Connection: Upgrade
Content-Type: text/plain

Open this address as a WebSocket.
`,try:{note:"A page can’t upgrade with `fetch()`. It would use `new WebSocket(…)` for such an address."},learn:[`websockets-sse`]},{code:428,act:{who:`client`,must:`fetch it, then send If-Match`},done:`No, it was refused first`,fields:[{name:`If-Match`,note:`in the next request`}],content:`Should say how to send it`,confused:[{code:412,because:`There was a condition, and it did not hold.`},{code:409,because:`A conflict was found. 428 wants to prevent one.`}],means:"The server wants the request to be conditional. Say which version you mean to change, usually with `If-Match`. That way two people who edit at the same time can’t overwrite each other without noticing.",again:`With a precondition`,cache:`Must not be stored`,looks:`HTTP/1.1 428 Precondition Required
Content-Type: application/problem+json

{"title": "Precondition Required", "status": 428,
 "detail": "Send the ETag of the version you edited in If-Match."}
`,learn:[`concurrency`]},{code:429,act:{who:`client`,must:`wait, and send less`},done:`No, it was refused first`,fields:[{name:`Retry-After`,note:`may`},{name:`RateLimit`,note:`draft`}],content:`Should explain the limit`,confused:[{code:503,because:`The server is overloaded for everyone, not only for you.`},{code:403,because:`Waiting won’t help. Some APIs, GitHub among them, send it for a used-up limit too.`}],means:"You have sent too many requests in a given time. The server understood this one and chose not to do it; nothing about the request itself is wrong. Wait at least as long as `Retry-After` says, then send it again, and send less from then on.",again:`Yes, any method, after Retry-After`,cache:`Must not be stored`,looks:`HTTP/1.1 429 Too Many Requests
Content-Type: application/problem+json
Retry-After: 12
RateLimit-Policy: "per-client";q=60;w=60
RateLimit: "per-client";r=0;t=12

{"title": "Too Many Requests", "status": 429,
 "detail": "60 requests a minute used. Try again in 12 seconds."}
`,try:{request:`GET https://faults.example.com/status/429?retry-after=12`},learn:[`rate-limits`,`retries`,`status-codes`]},{code:431,act:{who:`client`,must:`send smaller fields`},done:`No`,fields:[{name:`Cookie`,note:`the usual culprit`}],content:`Should name the field that is too large`,confused:[{code:414,because:`The address is too long.`},{code:413,because:`The content is too large.`},{code:400,because:`Older servers say this for fields that are too large.`}],means:"The header fields are larger than the server is willing to read, one of them or all together. The usual culprit is `Cookie`: sites keep adding to it until nothing works. Clearing the site’s cookies helps.",again:`With smaller fields`,cache:`Must not be stored`,looks:`HTTP/1.1 431 Request Header Fields Too Large
Content-Type: text/plain

The Cookie field is longer than 8 kB.
`,learn:[`headers-and-content`,`cookies-and-sessions`]},{code:451,act:{who:`nobody`,must:`know that it was blocked, and by whom`},done:`No`,fields:[{name:`Link`,note:`should`}],content:`Should say who demands it and why`,confused:[{code:403,because:`Refused by the server’s own rules.`},{code:404,because:`Sent where not even the blocking may be mentioned.`}],means:'Refused because the law demands it: a court order, a sanction, a request to block. `Link` with `rel="blocked-by"` names who does the blocking. It does not say that the thing exists. The number is that of Ray Bradbury’s novel about burning books.',again:`No, though elsewhere it may be open`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 451 Unavailable For Legal Reasons
Link: <https://isp.example.net/>; rel="blocked-by"
Content-Type: text/html

<p>Blocked by order of the court.</p>
`,learn:[`status-codes`]}],oe=[{code:500,act:{who:`server`,must:`find and mend the fault`},done:`Unknown: all of it, some or nothing`,fields:[],content:`Should explain, without inner details`,confused:[{code:400,because:`If bad input makes a server fail, 400 or 422 would have been the right answer.`},{code:503,because:`The server knows what is the matter, and that it will pass.`},{code:502,because:`The fault lies with the server behind the one that answers.`}],means:`Something went wrong inside the server that it did not foresee: usually a bug, such as an exception that nobody caught. The request may be perfectly good. Nothing in the answer tells how far the work got.`,again:`Later, if the method is idempotent`,cache:`Only if the response says so`,looks:`HTTP/1.1 500 Internal Server Error
Content-Type: application/problem+json

{"title": "Internal Server Error", "status": 500,
 "detail": "It is our fault. Reference 7f3a91."}
`,learn:[`status-codes`,`retries`]},{code:501,act:{who:`client`,must:`do it another way`},done:`No`,fields:[],content:`Should explain`,confused:[{code:405,because:`The server knows the method, but this resource doesn’t allow it.`}],means:`The server does not know this method at all, or can’t do what the request needs, for any resource. Asking again will not help until somebody adds it.`,again:`No, it will not heal by itself`,cache:`Yes, unless the method or a field says otherwise`,looks:`HTTP/1.1 501 Not Implemented
Content-Type: application/problem+json

{"title": "Not Implemented", "status": 501,
 "detail": "This server does not know the method PROPFIND."}
`,learn:[`status-codes`,`methods`]},{code:502,act:{who:`server`,must:`mend what stands behind the gateway`},done:`Unknown: the server behind may have done it`,fields:[{name:`Via`,note:`may`}],content:`Often the gateway’s own HTML page`,confused:[{code:504,because:`The server behind did not answer in time.`},{code:503,because:`The server itself is too busy or being worked on.`},{code:500,because:`The server you talk to failed by itself.`}],means:`The server you talk to is a gateway or proxy, and what it got from the server behind it made no sense: no HTTP, a broken message, a connection cut off. Most often the program behind a web server has crashed or is being restarted.`,again:`Soon, if the method is idempotent`,cache:`Only if the response says so`,looks:`HTTP/1.1 502 Bad Gateway
Server: nginx
Content-Type: text/html
Content-Length: 24

<h1>502 Bad Gateway</h1>
`,try:{note:"Gateways often answer in HTML where the API would have sent JSON. Look at `Content-Type` before you parse."},learn:[`status-codes`,`retries`]},{code:503,act:{who:`client`,must:`wait, then try again`},done:`Usually not, but nothing promises it`,fields:[{name:`Retry-After`,note:`may`}],content:`Should explain`,confused:[{code:429,because:`You alone are sending too much; others are being served.`},{code:502,because:`The server behind a gateway gave a broken answer.`},{code:504,because:`The server behind a gateway gave no answer in time.`}],means:"Not now. The server is overloaded or being worked on, and expects to be back. `Retry-After` says when to come again; without it, wait a little longer after each try. If all clients return at once, they keep the server down.",again:`After Retry-After, if the method is idempotent`,cache:`Only if the response says so`,looks:`HTTP/1.1 503 Service Unavailable
Retry-After: 120
Content-Type: application/problem+json

{"title": "Service Unavailable", "status": 503,
 "detail": "Back in about two minutes."}
`,try:{request:`GET https://faults.example.com/status/503?retry-after=2`,note:"Edit the request and allow retries under Policy: the lab’s client then heeds `Retry-After`."},learn:[`retries`,`rate-limits`,`status-codes`]},{code:504,act:{who:`server`,must:`mend or speed up what stands behind`},done:`Unknown: it may be done after all`,fields:[{name:`Via`,note:`may`}],content:`Often the gateway’s own HTML page`,confused:[{code:408,because:`The other way round: the server waited in vain for the client.`},{code:502,because:`There was an answer, but the gateway could make nothing of it.`},{code:503,because:`The server says so itself, and at once.`}],means:`The server you talk to is a gateway or proxy, and the server behind it did not answer in time. It may still be working on your request, and finish it with nobody there to tell.`,again:`Soon, if the method is idempotent`,cache:`Only if the response says so`,looks:`HTTP/1.1 504 Gateway Timeout
Via: 1.1 gate.example.net
Content-Type: text/html
Content-Length: 28

<h1>504 Gateway Timeout</h1>
`,learn:[`timeouts`,`retries`]},{code:505,act:{who:`client`,must:`use another version`},done:`No`,fields:[],content:`Should say which versions are spoken`,confused:[{code:426,because:`The version is understood, but the server insists on another protocol.`},{code:400,because:`Many servers say this for a request line they can’t read.`}],means:`The server does not speak, or no longer wants to speak, the major version of HTTP that the request line names. You may meet it when a request line is garbled, for instance by a space in the address: what follows the space is then read as the version.`,again:`Not in the same version`,cache:`Only if the response says so`,looks:`GET / HTTP/4.0
Host: www.example.com

HTTP/1.1 505 HTTP Version Not Supported
Content-Type: text/plain

This server speaks HTTP/1.1 and HTTP/2.
`,learn:[`http2-http3`]},{code:506,act:{who:`server`,must:`mend its configuration`},done:`No`,fields:[],content:`Should explain`,confused:[{code:508,because:`A loop too, but in a WebDAV folder.`},{code:300,because:`Leaves the choice among the variants to the client.`}],means:`The server is set up wrongly: while it was choosing the best of several variants for the client, the chosen one turned out to make such a choice itself, so the server would go round in circles. It belongs to an experiment of 1998 that hardly any server takes part in.`,again:`Not before it is mended`,cache:`Only if the response says so`,looks:`HTTP/1.1 506 Variant Also Negotiates
Content-Type: text/plain

/report can't be chosen among its variants.
`,learn:[`status-codes`]},{code:507,act:{who:`both`,must:`make room`},done:`No`,fields:[],content:`Should say which room is used up`,confused:[{code:413,because:`This one thing is too large, however much room there is.`}],means:`The server has no room to store what the request asks it to store. Made for WebDAV: the disk is full, or your share of it. The same request may go through once something has been cleared away.`,again:`Only when there is room, and a user asks for it`,cache:`Only if the response says so`,looks:`HTTP/1.1 507 Insufficient Storage
Content-Type: application/problem+json

{"title": "Insufficient Storage", "status": 507,
 "detail": "Your 5 GB are full."}
`,learn:[`status-codes`]},{code:508,act:{who:`client`,must:`ask for a smaller depth`},done:`No`,fields:[{name:`Depth`,note:`in the request`}],content:`Should explain`,confused:[{code:208,because:`The same loop, for a client that says it can cope: the folder is listed once.`},{code:302,because:`Redirects that go in circles end in the client, which gives up. There is no code for that.`}],means:"A WebDAV request for a whole tree (`Depth: infinity`) ran into a folder that contains itself. The server stopped, and the whole operation failed.",again:`With another Depth, or when the loop is gone`,cache:`Only if the response says so`,looks:`PROPFIND /notes/ HTTP/1.1
Host: dav.example.com
Depth: infinity

HTTP/1.1 508 Loop Detected
Content-Length: 0
`,learn:[`status-codes`]},{code:510,act:{who:`client`,must:`name the extension`},done:`No`,fields:[],content:`Should say what is missing`,confused:[{code:501,because:`The server lacks something. With 510 it is the request.`},{code:428,because:`The request lacks a precondition; that code is in use.`}],means:`The request lacks an extension that the server insists on. It belongs to a framework for extending HTTP that never caught on; its specification is marked historic and the code obsolete.`,again:`Only with the extension`,cache:`Only if the response says so`,looks:`HTTP/1.1 510 Not Extended
Content-Type: text/plain

An extension is missing from this request.
`,learn:[`status-codes`]},{code:511,act:{who:`client`,must:`log in to the network`},done:`No, it never reached the server`,fields:[],content:`Should link to the login page`,confused:[{code:401,because:`The server you asked wants to know who you are.`},{code:407,because:`A proxy that you chose wants to know who you are.`}],means:`Not the server you asked, but the network you are in answers: it wants you to log in first, as in a hotel or a train. It has intercepted the request. The code exists so that programs don’t take the login page for what they asked for.`,again:`Yes, any method, after logging in`,cache:`Must not be stored`,looks:`HTTP/1.1 511 Network Authentication Required
Content-Type: text/html
Cache-Control: no-store

<a href="https://login.hotel.example/">Log in to the network</a>
`,learn:[`authentication`,`https-tls`]}],se=[{method:`GET`,requestContent:"None: it has no meaning here, and `fetch()` refuses it",responseContent:`Yes: the representation`,form:`Yes, unless the form says otherwise`,answers:[{code:200,when:`Here it is.`},{code:206,when:"Here is the part you asked for with `Range`."},{code:304,when:`You hold it already, and it is still good.`},{code:301,when:`It has another address now.`},{code:404,when:`There is nothing here.`}],confused:[{method:`HEAD`,because:`The same without the content.`},{method:`POST`,because:`For a search too long or too private for an address. It is neither safe nor cached as a rule.`}],means:"Give me the target. A `GET` asks for a current representation and for no change: reading it a thousand times leaves things as they are. What the server does besides, such as writing a log, is not what you asked for. Everything you open in a browser’s address bar is a `GET`.",again:`Yes, as often as you like`,cache:`Yes`,looks:`GET /users/1 HTTP/1.1
Host: api.example.com
Accept: application/json

HTTP/1.1 200 OK
Content-Type: application/json
Content-Length: 26

{"id": 1, "name": "Alice"}
`,try:{request:`GET https://api.example.com/users/1`},learn:[`methods`,`request-response`]},{method:`HEAD`,requestContent:`None, as for GET`,responseContent:`Never, whatever Content-Length says`,form:`No`,answers:[{code:200,when:`It exists, and these are its fields.`},{code:304,when:`Nothing has changed since the version you named.`},{code:404,when:`There is nothing here. No content explains it either.`},{code:405,when:`The server allows GET here but was never taught HEAD.`}],confused:[{method:`OPTIONS`,because:`Asks what may be done with the target, not what it is.`}],means:"As `GET`, but keep the content. The server answers with the status and the fields that a `GET` would have brought. Use it to find out whether something exists, how large it is or whether it has changed, without fetching it.",again:`Yes, as often as you like`,cache:`Yes: it also renews what a GET has stored`,looks:`HEAD /film.mp4 HTTP/1.1
Host: media.example.com

HTTP/1.1 200 OK
Content-Type: video/mp4
Content-Length: 48612
Accept-Ranges: bytes
`,try:{request:`HEAD https://api.example.com/users/1`,note:"`Content-Length` tells what a `GET` would bring. Nothing of it is sent."},learn:[`methods`]},{method:`POST`,requestContent:`Yes: what to process`,responseContent:`Yes: usually the outcome`,form:`Yes, with method=post`,answers:[{code:201,when:"Something was created, at `Location`."},{code:200,when:`Done, and this came of it.`},{code:202,when:`Taken on, to be done later.`},{code:204,when:`Done, nothing to tell.`},{code:303,when:`Done. Look there for the outcome.`},{code:422,when:`Understood, and can’t be used.`}],confused:[{method:`PUT`,because:`The client names the address, and twice is as once.`},{method:`PATCH`,because:`Changes to a resource that exists, at its own address.`}],means:`Take this content and do with it what this resource does. That may be creating something, but also searching, logging in, adding to a list or starting a job: the server’s documentation says which. Sending it twice may do it twice.`,again:`Not unasked, unless it carries an idempotency key`,cache:`Only with explicit freshness and a matching Content-Location`,looks:`POST /orders HTTP/1.1
Host: api.example.com
Content-Type: application/json
Content-Length: 16

{"item": "lamp"}

HTTP/1.1 201 Created
Location: /orders/1017
`,try:{request:`POST https://api.example.com/users/1/orders
Content-Type: application/json

{"item": "lamp"}
`,note:"Send it twice and compare the two addresses in `Location`."},learn:[`methods`,`retries`]},{method:`PUT`,requestContent:`Yes: the whole new state`,responseContent:`May: often none`,form:`No`,answers:[{code:201,when:`There was nothing here; now there is.`},{code:204,when:`Replaced, nothing to tell.`},{code:200,when:`Replaced, and here is a word about it.`},{code:409,when:`At odds with how things stand.`},{code:412,when:"It is not the version you named in `If-Match`."}],confused:[{method:`POST`,because:`The server decides what to do and under which address.`},{method:`PATCH`,because:`Sends only what is to change. What a PUT leaves out is gone.`}],means:`Let this content be the state of the target. If there is something already, it is replaced as a whole; if not, it is created. The client chooses the address. Sending it again leaves things as the first time did, so it may be retried when no answer came.`,again:`Yes: twice is as once`,cache:`No, and it makes stored copies of the target stale`,looks:`PUT /items/theme HTTP/1.1
Host: api.example.com
Content-Type: application/json
Content-Length: 17

{"value": "dark"}

HTTP/1.1 204 No Content
ETag: "v2"
`,try:{request:`PUT https://api.example.com/items/theme
Content-Type: application/json

{"value": "dark"}
`,note:`The first time something is created there, the second time it is replaced. The codes tell which.`},learn:[`methods`,`concurrency`]},{method:`PATCH`,requestContent:`Yes: the changes`,responseContent:`May: often the new state`,form:`No`,answers:[{code:200,when:`Changed, and this is the new state.`},{code:204,when:`Changed, nothing to tell.`},{code:415,when:"This format of changes is not taken. `Accept-Patch` says which are."},{code:409,when:`The changes don’t fit the present state.`},{code:422,when:`The changes would leave it in a state that can’t be.`}],confused:[{method:`PUT`,because:`Sends the whole new state and is idempotent. A PATCH that adds 1 is not; one that sets a value is.`}],means:"Change the target as this content says. The content is a description of changes, in a format that its `Content-Type` names: with a JSON Merge Patch you send the members to set, and null for those to remove. Either all of it is applied or nothing.",again:`Not unasked: it depends on the changes`,cache:`Only with explicit freshness and a matching Content-Location`,looks:`PATCH /users/1 HTTP/1.1
Host: api.example.com
Content-Type: application/merge-patch+json
If-Match: "v7"
Content-Length: 18

{"role": "author"}

HTTP/1.1 200 OK
ETag: "v8"
Content-Type: application/json
Content-Length: 44

{"id": 1, "name": "Alice", "role": "author"}
`,try:{request:`PATCH https://api.example.com/users/1
Content-Type: application/merge-patch+json

{"role": "author"}
`,note:"The name and the address of Alice stay as they are. A `PUT` with this content would be refused, or lose them."},learn:[`methods`,`rest-design`]},{method:`DELETE`,requestContent:`None: it has no agreed meaning here`,responseContent:`May: often none`,form:`No`,answers:[{code:204,when:`Gone, nothing to tell.`},{code:200,when:`Gone, and here is a word about it.`},{code:202,when:`Will be removed later.`},{code:404,when:`There was nothing, perhaps because you removed it before.`},{code:409,when:`Something else still needs it.`}],confused:[{method:`POST`,because:`For cancelling something that should stay on record: a new state, not a removal.`}],means:`Remove what is at this address. You ask for the address to lead nowhere any more; whether the data behind it are destroyed is the server’s affair. Twice is as once: the second answer may be 404, but the state is the same.`,again:`Yes: twice is as once`,cache:`No, and it makes stored copies of the target stale`,looks:`DELETE /items/theme HTTP/1.1
Host: api.example.com

HTTP/1.1 204 No Content
`,try:{request:`DELETE https://api.example.com/items/theme`,note:"If nothing is stored there yet, the answer is 404. Put something there on the page about `PUT`."},learn:[`methods`,`retries`]},{method:`OPTIONS`,requestContent:`May, with a Content-Type. No use is defined`,responseContent:`May: often none`,form:`No`,answers:[{code:204,when:`The fields say it all.`},{code:200,when:"The same, with content (or `Content-Length: 0`)."},{code:405,when:`The server does not answer this question here.`}],confused:[{method:`HEAD`,because:`Asks for the fields of a GET.`}],means:"What may be done here? The answer lists the methods of the target in `Allow`. `OPTIONS *` asks about the server as a whole. Browsers use the method on their own account: before a request to another origin that is out of the ordinary, they ask for permission with a **preflight**.",again:`Yes, as often as you like`,cache:`No. A preflight’s permission is kept apart, for Access-Control-Max-Age`,looks:`OPTIONS /users/1 HTTP/1.1
Host: api.example.com

HTTP/1.1 204 No Content
Allow: GET, PUT, PATCH, DELETE, HEAD, OPTIONS
`,try:{request:`OPTIONS https://api.example.com/users/1`,note:"There are two in the drawing: to send an `OPTIONS` of your own, the browser first asks for permission with one of its own."},learn:[`cors`,`methods`]},{method:`TRACE`,requestContent:`Must not have any`,responseContent:`Yes: the request, as message/http`,form:`No`,answers:[{code:200,when:`This is what arrived.`},{code:405,when:`Switched off here, as nearly everywhere.`},{code:501,when:`Never heard of it.`}],confused:[{method:`OPTIONS`,because:`Asks what is possible, not what arrived.`}],means:`Send back what you received. The last server in the chain puts the request, as it arrived, into the content of its response, so that you see what the proxies on the way have done to it. As cookies could come back that way too, most servers have it switched off.`,again:`Yes, as often as you like`,cache:`No`,looks:`TRACE /users/1 HTTP/1.1
Host: api.example.com
Max-Forwards: 3

HTTP/1.1 200 OK
Content-Type: message/http

TRACE /users/1 HTTP/1.1
Host: api.example.com
Max-Forwards: 2
Via: 1.1 gate.example.net
`,try:{request:`TRACE https://httpbin.org/anything`,client:`script`,note:"A page may not send it: `fetch()` refuses `TRACE`, because it would let a script read fields that are hidden from it. So this panel sends it as a script would, like curl. This server sends back what it saw as JSON."},learn:[`methods`]},{method:`CONNECT`,requestContent:`None: what follows is the tunnel’s`,responseContent:`None after a 2xx: what follows is the tunnel’s`,form:`No`,answers:[{code:200,when:`The tunnel stands. Whatever follows is not HTTP any more, as far as the proxy knows.`},{code:407,when:`Say who you are first.`},{code:403,when:`No tunnels to that host or port.`},{code:502,when:`The host can’t be reached from here.`},{code:504,when:`The host didn’t answer in time.`}],confused:[{method:`GET`,because:"What a proxy gets for `http:` addresses: it reads the message and passes it on."}],means:"Open a tunnel for me. A client sends it to a **proxy**, with a host and a port as the target; after a 2xx the proxy only passes bytes on, both ways, without understanding them. This is how `https:` works through a proxy. HTTP/2 can carry WebSockets with an extended form of it.",again:`On a new connection`,cache:`No`,looks:`CONNECT shop.example.com:443 HTTP/1.1
Host: shop.example.com:443
Proxy-Authorization: Basic Z3JhY2U6c2VjcmV0

HTTP/1.1 200 OK
`,unseen:"`fetch()` refuses `CONNECT`. The browser sends it by itself whenever it is set up to use a proxy. The lab has no proxy, so there is nobody to open a tunnel here either.",learn:[`https-tls`,`methods`]}],x=[{code:218,name:`This is fine`,by:`Apache`,says:`A web server in front lets an error page of the application through as if all were well.`},{code:419,name:`Page Expired`,by:`Laravel`,says:`The form’s token against forged requests is missing or too old. Reload the page and send it again.`},{code:420,name:`Enhance Your Calm`,by:`Twitter in its first years`,says:`Too many requests. 429 has taken its place.`},{code:440,name:`Login Time-out`,by:`Microsoft IIS and Exchange`,says:`The session has expired. Log in again.`},{code:444,name:`No Response`,by:`nginx`,says:`Stands in nginx’s own log only: it closed the connection without an answer.`},{code:449,name:`Retry With`,by:`Microsoft IIS`,says:`Something is missing from the request. Add it and send it again.`},{code:460,name:`Client closed the connection`,by:`AWS load balancers`,says:`Stands in their log only: the client left before the answer was ready.`},{code:494,name:`Request Header Too Large`,by:`nginx`,says:`Used inside nginx; clients usually get 400 for it.`},{code:495,name:`SSL Certificate Error`,by:`nginx`,says:`The client’s certificate is not valid. Clients usually get 400 for it.`},{code:496,name:`SSL Certificate Required`,by:`nginx`,says:`The client sent no certificate. Clients usually get 400 for it.`},{code:497,name:`HTTP Request Sent to HTTPS Port`,by:`nginx`,says:`The client spoke unencrypted where TLS is spoken. Clients usually get 400 for it.`},{code:498,name:`Invalid Token`,by:`Esri’s ArcGIS`,says:`The token has expired or is wrong. 401 would say the same.`},{code:499,name:`Client Closed Request`,by:`nginx`,says:`Stands in nginx’s log only: the client hung up before the answer was ready, often because of its own timeout. Nobody can receive it.`},{code:509,name:`Bandwidth Limit Exceeded`,by:`cPanel and Apache`,says:`The site has used up the traffic that its host allows.`},{code:520,name:`Web Server Returned an Unknown Error`,by:`Cloudflare`,says:`The server behind Cloudflare sent something that made no sense. A kind of 502.`},{code:521,name:`Web Server Is Down`,by:`Cloudflare`,says:`The server behind Cloudflare refused the connection.`},{code:522,name:`Connection Timed Out`,by:`Cloudflare`,says:`No connection to the server behind Cloudflare came about in time.`},{code:523,name:`Origin Is Unreachable`,by:`Cloudflare`,says:`There is no way to the server behind Cloudflare.`},{code:524,name:`A Timeout Occurred`,by:`Cloudflare`,says:`The server behind Cloudflare took the request and did not answer in time. A kind of 504: it may have done it.`},{code:525,name:`SSL Handshake Failed`,by:`Cloudflare`,says:`Cloudflare and the server behind it could not agree on TLS.`},{code:526,name:`Invalid SSL Certificate`,by:`Cloudflare`,says:`The certificate of the server behind Cloudflare is not valid.`},{code:529,name:`Site is overloaded`,by:`Qualys and some APIs`,says:`Too busy for everybody at the moment. A kind of 503.`},{code:530,name:`Origin error`,by:`Cloudflare`,says:`Comes with a page that holds a second number, from 1000 on, which says what the matter is.`},{code:598,name:`Network Read Timeout`,by:`some proxies`,says:`The proxy’s connection to the server behind it went silent. 504 would say the same.`},{code:599,name:`Network Connect Timeout`,by:`some proxies`,says:`The proxy got no connection to the server behind it. Client libraries also use it for failures of their own.`},{code:999,name:`Request Denied`,by:`LinkedIn`,says:`The site takes you for a program. It is no valid code at all: three digits, but beyond 599.`}],ce=Object.assign({"/lessons/reference/status-1xx.yaml":re,"/lessons/reference/status-2xx.yaml":ie,"/lessons/reference/status-3xx.yaml":b,"/lessons/reference/status-4xx.yaml":ae,"/lessons/reference/status-5xx.yaml":oe}),le=Object.assign({"/lessons/reference/methods.yaml":se}),ue=Object.assign({"/lessons/reference/unregistered.yaml":x}),de=new Map(Object.values(ce).flatMap(e=>e.map(e=>[e.code,e]))),fe=new Map(Object.values(le).flatMap(e=>e.map(e=>[e.method,e]))),S=Object.values(ue).flat();function pe(e){return de.get(e)}function C(e){return fe.get(e)}var w={page:`_page_avrxi_1`,methods:`_methods_avrxi_26`},T=te();function me({name:e}){return(0,T.jsxs)(`main`,{className:w.page,children:[(0,T.jsx)(`title`,{children:`${e} · Roundtrip`}),(0,T.jsx)(`h1`,{children:e}),(0,T.jsxs)(`p`,{children:[`The reference of fields is not written yet. Until then,`,` `,(0,T.jsx)(`a`,{href:`https://www.rfc-editor.org/rfc/rfc9110.html#section-18.4`,children:`RFC 9110`}),` describes most fields that you will meet, and the`,` `,(0,T.jsx)(`a`,{href:`https://www.iana.org/assignments/http-fields/http-fields.xhtml`,children:`registry of fields`}),` names the specification of every other.`]}),(0,T.jsxs)(`p`,{children:[`To see which fields a request really carries, and who wrote them,`,` `,(0,T.jsx)(p,{href:`/sandbox`,children:`send one`}),` and open Headers. Or look at`,` `,(0,T.jsx)(p,{href:`/reference`,children:`all status codes and methods`}),`.`]})]})}var E={page:`_page_hushq_1`,lead:`_lead_hushq_7`,part:`_part_hushq_14`,hint:`_hint_hushq_18`,promises:`_promises_hushq_23`,class:`_class_hushq_41`,name:`_name_hushq_54`,digit:`_digit_hushq_60`,codes:`_codes_hushq_69`,code:`_code_hushq_69`},D={rows:`_rows_16dme_1`,row:`_row_16dme_1`,link:`_link_16dme_17`};function O({name:e}){return(0,T.jsx)(p,{href:`/reference/methods/${e}`,className:D.link,children:(0,T.jsx)(_,{method:e})})}function k(e){return(0,T.jsx)(`ul`,{className:D.rows,children:e.rows.map(({key:e,label:t,text:n})=>(0,T.jsxs)(`li`,{className:D.row,children:[(0,T.jsx)(`div`,{children:t}),(0,T.jsx)(`p`,{children:(0,T.jsx)(y,{text:n})})]},e))})}var A={c1:`_c1_1g0jo_2`,c2:`_c2_1g0jo_7`,c3:`_c3_1g0jo_12`,c4:`_c4_1g0jo_17`,c5:`_c5_1g0jo_22`},j={1:`Informational`,2:`Successful`,3:`Redirection`,4:`Client error`,5:`Server error`},M=[1,2,3,4,5].map(e=>({digit:e,name:j[e],codes:c.filter(({code:t})=>n(t)===e)}));function N(e){return A[`c${e}`]??``}function P(e){return e.map(({code:e,name:t,by:n,says:r})=>({key:e,label:(0,T.jsxs)(p,{href:`/reference/status/${e}`,className:D.link,children:[(0,T.jsx)(o,{code:e}),` `,t]}),text:`**${n}**: ${r}`}))}function F(){return(0,T.jsxs)(`main`,{className:E.page,children:[(0,T.jsx)(`title`,{children:`Reference · Roundtrip`}),(0,T.jsx)(`meta`,{name:`description`,content:`Every registered HTTP status code and method: what it means, whether to send again, and one to try.`}),(0,T.jsx)(`h1`,{children:`Reference`}),(0,T.jsx)(`p`,{className:E.lead,children:`Every registered status code and the methods of HTTP: what each says, whether you may send again, what goes with it, and one to try.`}),(0,T.jsxs)(`section`,{"aria-labelledby":`status-codes`,className:E.part,children:[(0,T.jsx)(`h2`,{id:`status-codes`,children:`Status codes`}),(0,T.jsxs)(`p`,{className:E.hint,children:[`The first digit says how it went. A client that doesn’t know a code treats it as the first of its class (`,(0,T.jsx)(v,{number:`9110`,section:`15`}),`).`]}),M.map(e=>(0,T.jsx)(L,{entry:e},e.digit))]}),(0,T.jsxs)(`section`,{"aria-labelledby":`methods`,className:E.part,children:[(0,T.jsx)(`h2`,{id:`methods`,children:`Methods`}),(0,T.jsx)(`p`,{className:E.hint,children:`The mark before a method is its promise:`}),(0,T.jsx)(`ul`,{className:E.promises,children:[`GET`,`PUT`,`POST`].map(e=>(0,T.jsxs)(`li`,{children:[(0,T.jsx)(l,{method:e}),` `,a[h(e)]]},e))}),(0,T.jsx)(k,{rows:f.map(({name:e,meaning:t})=>({key:e,label:(0,T.jsx)(O,{name:e}),text:`${t} ${I(e)}`}))})]}),(0,T.jsxs)(`section`,{"aria-labelledby":`unregistered`,className:E.part,children:[(0,T.jsx)(`h2`,{id:`unregistered`,children:`Not registered, and met all the same`}),(0,T.jsx)(k,{rows:P(S)})]})]})}function I(e){return{safe:`Safe.`,idempotent:`Idempotent.`,neither:`Neither safe nor idempotent.`}[h(e)]}function L({entry:e}){let{digit:t,name:n,codes:i}=e;return(0,T.jsxs)(`div`,{className:`${E.class} ${N(t)}`,children:[(0,T.jsxs)(`div`,{children:[(0,T.jsxs)(`h3`,{className:E.name,children:[(0,T.jsxs)(`span`,{className:E.digit,children:[t,`xx`]}),` `,n]}),(0,T.jsx)(`p`,{children:r[t]})]}),(0,T.jsx)(`ul`,{className:E.codes,children:i.map(({code:e,phrase:t})=>(0,T.jsx)(`li`,{children:(0,T.jsxs)(p,{href:`/reference/status/${e}`,children:[(0,T.jsx)(`span`,{className:E.code,children:e}),` `,(0,T.jsx)(`span`,{children:t})]})},e))})]})}function R(e){let[t=``]=e.split(/(?<=[.?!]) /,1);return t.replaceAll(/`|\*\*/g,``)}var z={title:`_title_1fug7_1`,facts:`_facts_1fug7_7`,learn:`_learn_1fug7_18`,client:`_client_1fug7_32`,server:`_server_1fug7_36`,field:`_field_1fug7_40`};function B({facts:e,learn:t}){return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`h2`,{className:z.title,children:`In short`}),(0,T.jsx)(`dl`,{className:z.facts,children:e.map(([e,t])=>(0,T.jsxs)(`div`,{children:[(0,T.jsx)(`dt`,{children:e}),(0,T.jsx)(`dd`,{children:typeof t==`string`?(0,T.jsx)(y,{text:t}):t})]},e))}),(0,T.jsx)(he,{slugs:t})]})}function he({slugs:e}){let t=e.map(d).filter(e=>e!==void 0&&e.written);return t.length===0?null:(0,T.jsxs)(`div`,{className:z.learn,children:[(0,T.jsx)(`h2`,{className:z.title,children:`Learn it`}),(0,T.jsx)(`ul`,{children:t.map(e=>(0,T.jsx)(`li`,{children:(0,T.jsxs)(p,{href:`/lessons/${e.slug}`,children:[(0,T.jsx)(i,{name:`book`}),` `,e.title]})},e.slug))})]})}var ge={heading:`_heading_19aor_1`},V=e(s(),1),H={raw:`_raw_1tuvk_1`,request:`_request_1tuvk_15`,response:`_response_1tuvk_19`};function U({text:e,stress:t}){let n=new Set(t.map(e=>e.toLowerCase()));return(0,T.jsx)(`pre`,{className:H.raw,tabIndex:0,role:`group`,"aria-label":`Example messages`,children:e.trimEnd().split(`
`).map((e,t)=>(0,T.jsxs)(V.Fragment,{children:[(0,T.jsx)(_e,{line:e,stressed:n.has(e.split(`:`,1)[0]?.toLowerCase()??``)}),`
`]},t))})}function _e({line:e,stressed:t}){let[,n,r]=/^(HTTP\/1\.1) (\d{3} .*)$/.exec(e)??[];return r===void 0?/^[A-Z]+ \S+ HTTP\/\d/.test(e)?(0,T.jsx)(`b`,{className:H.request,children:e}):t&&e.includes(`: `)?(0,T.jsx)(`b`,{children:e}):e:(0,T.jsxs)(`span`,{className:H.response,children:[n,` `,(0,T.jsx)(`b`,{children:r})]})}var W={page:`_page_vbj0h_1`,main:`_main_vbj0h_7`,head:`_head_vbj0h_16`,short:`_short_vbj0h_28`,rest:`_rest_vbj0h_35`,section:`_section_vbj0h_45`},G={place:`_place_pcd0m_1`,toggle:`_toggle_pcd0m_11`,switch:`_switch_pcd0m_15`,meaning:`_meaning_pcd0m_49`,codes:`_codes_pcd0m_56`,code:`_code_pcd0m_56`,title:`_title_pcd0m_85`,methods:`_methods_pcd0m_93`,nav:`_nav_pcd0m_145`,open:`_open_pcd0m_150`};function ve({place:e}){let[t,n]=(0,V.useState)(!1),r=(0,V.useId)();return(0,T.jsxs)(`div`,{className:G.place,children:[(0,T.jsxs)(`button`,{type:`button`,className:G.toggle,"aria-expanded":t,"aria-controls":r,onClick:()=>n(!t),children:[`All codes and methods `,(0,T.jsx)(i,{name:`down`})]}),(0,T.jsxs)(`nav`,{id:r,"aria-label":`Reference`,className:`${G.nav} ${t?G.open:``}`,children:[(0,T.jsx)(ye,{place:e}),(0,T.jsx)(`p`,{className:G.title,id:`${r}-methods`,children:`Methods`}),(0,T.jsx)(`ul`,{className:G.methods,"aria-labelledby":`${r}-methods`,children:f.map(({name:t})=>(0,T.jsx)(`li`,{children:(0,T.jsx)(p,{href:`/reference/methods/${t}`,"aria-current":t===e.method?`page`:void 0,children:(0,T.jsx)(_,{method:t})})},t))})]})]})}function ye({place:e}){let[t,n]=(0,V.useState)(e.digit),i=(0,V.useId)(),a=(0,V.useRef)(null);(0,V.useEffect)(()=>{a.current?.querySelector(`[aria-current]`)?.scrollIntoView({block:`nearest`})},[]);let o=M.find(e=>e.digit===t);return(0,T.jsxs)(T.Fragment,{children:[(0,T.jsxs)(`fieldset`,{className:G.switch,children:[(0,T.jsx)(`legend`,{className:`visually-hidden`,children:`Class of status codes`}),M.map(e=>(0,T.jsxs)(`label`,{className:N(e.digit),children:[(0,T.jsx)(`input`,{type:`radio`,name:i,checked:e.digit===t,onChange:()=>n(e.digit),className:`visually-hidden`}),e.digit,`xx`]},e.digit))]}),(0,T.jsxs)(`p`,{className:G.meaning,children:[t,`xx: `,r[t]]}),(0,T.jsx)(`ul`,{ref:a,className:`${G.codes} ${N(t)}`,children:o?.codes.map(({code:t,phrase:n})=>(0,T.jsx)(`li`,{children:(0,T.jsxs)(p,{href:`/reference/status/${t}`,"aria-current":t===e.code?`page`:void 0,children:[(0,T.jsx)(`span`,{className:G.code,children:t}),` `,(0,T.jsx)(`span`,{children:n})]})},t))})]})}function K(e){return(0,T.jsxs)(`div`,{className:W.page,children:[(0,T.jsx)(`title`,{children:`${e.title} · Roundtrip`}),(0,T.jsx)(`meta`,{name:`description`,content:e.description}),(0,T.jsx)(ve,{place:e.place}),(0,T.jsxs)(`main`,{className:W.main,children:[(0,T.jsx)(`div`,{className:W.head,children:e.head}),(0,T.jsx)(`aside`,{className:W.short,"aria-label":`In short`,children:e.short}),(0,T.jsx)(`div`,{className:W.rest,children:e.children})]})]})}function q({title:e,children:t}){return(0,T.jsxs)(`section`,{className:W.section,children:[(0,T.jsx)(`h2`,{children:e}),t]})}function J({code:e}){return(0,T.jsx)(p,{href:`/reference/status/${e}`,className:D.link,children:(0,T.jsx)(o,{code:e,phrase:!0})})}var Y={try:`_try_w4wvg_1`,unseen:`_unseen_w4wvg_8`,note:`_note_w4wvg_19`};function X(e){let t=e.trial?.request??e.request;return(0,T.jsxs)(`section`,{className:Y.try,children:[(0,T.jsx)(`h2`,{className:`visually-hidden`,children:`Try it`}),e.unseen?.why!==void 0&&(0,T.jsxs)(`p`,{className:Y.unseen,children:[(0,T.jsx)(`b`,{children:e.unseen.lead}),` `,(0,T.jsx)(y,{text:e.unseen.why})]}),t!==void 0&&(0,T.jsx)(be,{name:e.name,place:e.place,request:t,client:e.trial?.client??`browser`}),e.trial?.note!==void 0&&(0,T.jsx)(`p`,{className:Y.note,children:(0,T.jsx)(y,{text:e.trial.note})})]})}function be(e){let{request:t,client:n}=e,r=(0,V.useMemo)(()=>ne(t,{client:n}),[t,n]);return(0,T.jsx)(g,{name:e.name,place:e.place,historyPlace:`reference`,initial:r,brief:!0,sandboxLink:!0})}function xe({method:e,entry:t}){let{name:n}=e;return(0,T.jsxs)(K,{title:n,description:`${n}: ${R(t.means)}`,place:{method:n,digit:2},head:(0,T.jsxs)(T.Fragment,{children:[(0,T.jsxs)(`h1`,{className:ge.heading,children:[(0,T.jsx)(l,{method:n,size:28}),` `,n]}),(0,T.jsx)(`p`,{children:(0,T.jsx)(y,{text:t.means})})]}),short:(0,T.jsx)(B,{facts:[[`Safe?`,e.safe?`Yes: it asks for no change`:`No: it asks for a change`],[`Idempotent?`,e.idempotent?`Yes: twice is as once`:`No: twice may do it twice`],[`Send again when no answer came?`,t.again],[`Is the response cacheable?`,t.cache],[`Content in the request?`,t.requestContent],[`Content in the response?`,t.responseContent],[`From an HTML form?`,t.form],[`Defined in`,(0,T.jsx)(v,{...e.rfc},`rfc`)]],learn:t.learn}),children:[(0,T.jsx)(X,{name:`Send a ${n}`,place:`reference/methods/${n}`,trial:t.try,unseen:{lead:`A page can’t send it.`,why:t.unseen}}),(0,T.jsx)(q,{title:`What it looks like`,children:(0,T.jsx)(U,{text:t.looks,stress:[]})}),(0,T.jsx)(q,{title:`Typical answers`,children:(0,T.jsx)(k,{rows:t.answers.map(({code:e,when:t})=>({key:e,label:(0,T.jsx)(J,{code:e}),text:t}))})}),t.confused&&(0,T.jsx)(q,{title:`Easily confused with`,children:(0,T.jsx)(k,{rows:t.confused.map(e=>({key:e.method,label:(0,T.jsx)(O,{name:e.method}),text:e.because}))})})]})}var Z={heading:`_heading_43xqs_1`,code:`_code_43xqs_8`};function Q(e){return(0,T.jsxs)(`h1`,{className:`${Z.heading} ${N(e.digit)}`,children:[(0,T.jsx)(`span`,{className:Z.code,children:e.code}),` `,(0,T.jsx)(`span`,{children:e.children})]})}var Se={client:`Client`,server:`Server`,both:`Both sides`,nobody:`Nobody`};function $({entry:e}){let{act:t,fields:n,code:r}=e;return(0,T.jsx)(B,{facts:[[`Who must act`,(0,T.jsxs)(V.Fragment,{children:[(0,T.jsx)(`b`,{className:z[t.who],children:Se[t.who]}),`: `,t.must]},`act`)],[`Send again?`,e.again],[`Was it done?`,e.done],[`Fields that go with it`,n.length===0?`None of its own`:(0,T.jsx)(Ce,{fields:n},`fields`)],[`Cacheable by default?`,e.cache],[`Has content?`,e.content],[`Defined in`,(0,T.jsx)(we,{code:r,draft:e.draft},`rfc`)]],learn:e.learn})}function Ce({fields:e}){return(0,T.jsx)(`ul`,{children:e.map(({name:e,note:t})=>(0,T.jsxs)(`li`,{children:[(0,T.jsx)(p,{href:`/reference/fields/${e}`,className:z.field,children:e}),t!==void 0&&` (${t})`]},e))})}function we({code:e,draft:t}){let n=ee(e)?.rfc;return n?(0,T.jsx)(v,{...n}):(0,T.jsxs)(T.Fragment,{children:[`An `,(0,T.jsx)(`a`,{href:`https://datatracker.ietf.org/doc/${t}/`,children:`Internet-Draft`}),`; registered for a time only`]})}function Te({entry:e}){let{code:t,confused:r}=e,i=m(t);return(0,T.jsxs)(K,{title:`${t} ${i}`,description:R(e.means),place:{code:t,digit:n(t)},head:(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(Q,{code:String(t),digit:n(t),children:i}),(0,T.jsx)(`p`,{children:(0,T.jsx)(y,{text:e.means})})]}),short:(0,T.jsx)($,{entry:e}),children:[(0,T.jsx)(X,{name:`Send me a ${t}`,place:`reference/status/${t}`,request:e.unseen===void 0?`GET https://faults.example.com/status/${t}`:void 0,trial:e.try,unseen:{lead:`A page can’t see one.`,why:e.unseen}}),(0,T.jsx)(q,{title:`What it looks like`,children:(0,T.jsx)(U,{text:e.looks,stress:e.fields.map(({name:e})=>e)})}),r&&(0,T.jsx)(q,{title:`Easily confused with`,children:(0,T.jsx)(k,{rows:r.map(e=>({key:e.code,label:(0,T.jsx)(J,{code:e.code}),text:e.because}))})})]})}function Ee({name:e}){return(0,T.jsxs)(`main`,{className:w.page,children:[(0,T.jsx)(`title`,{children:`${e} · Roundtrip`}),(0,T.jsx)(`h1`,{children:t(e)?`${e} is not described here`:`“${e}” can’t be a method`}),(0,T.jsxs)(`p`,{children:[`A method is one word, and small and capital letters differ: `,(0,T.jsx)(`code`,{children:`get`}),` is not `,(0,T.jsx)(`code`,{children:`GET`}),`. Besides those of HTTP itself there are some dozens more, such as WebDAV’s `,(0,T.jsx)(`code`,{children:`PROPFIND`}),`; the`,` `,(0,T.jsx)(`a`,{href:`https://www.iana.org/assignments/http-methods/http-methods.xhtml`,children:`registry of methods`}),` `,`lists them.`]}),(0,T.jsxs)(`p`,{children:[`A server that does not know a method answers `,(0,T.jsx)(J,{code:501}),`. One that knows it, but not for this resource, answers `,(0,T.jsx)(J,{code:405}),`.`]}),(0,T.jsx)(`ul`,{className:w.methods,children:f.map(e=>(0,T.jsx)(`li`,{children:(0,T.jsx)(O,{name:e.name})},e.name))}),(0,T.jsx)(`p`,{children:(0,T.jsx)(p,{href:`/reference`,children:`All status codes and methods`})})]})}function De({text:e}){let t=e.toLowerCase().split(/[^a-z]+/).filter(e=>e!==``),n=c.filter(({phrase:e})=>t.length>0&&t.every(t=>e.toLowerCase().includes(t)));return(0,T.jsxs)(`main`,{className:w.page,children:[(0,T.jsx)(`title`,{children:`No such status code · Roundtrip`}),(0,T.jsxs)(`h1`,{children:[`“`,e,`” is not a status code`]}),(0,T.jsx)(`p`,{children:`A status code is a number of three digits, from 100 to 599. The first digit is its class: 2 it worked, 3 go elsewhere, 4 the request is at fault, 5 the server is.`}),n.length>0&&(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(`p`,{children:`Did you mean`}),(0,T.jsx)(`ul`,{children:n.map(({code:e})=>(0,T.jsx)(`li`,{children:(0,T.jsx)(J,{code:e})},e))})]}),(0,T.jsx)(`p`,{children:(0,T.jsx)(p,{href:`/reference`,children:`All status codes and methods`})})]})}function Oe({code:e}){if(!/^\d{3}$/.test(e))return(0,T.jsx)(De,{text:e});let t=Number(e),r=n(t),i=S.find(e=>e.code===t),a=t>=100&&t<=599,o=S.filter(e=>e.code!==t&&n(e.code)===r),s=r*100;return(0,T.jsxs)(K,{title:`${e} ${i?.name??`Not registered`}`,description:`${e} is not a registered status code. A client treats it as ${s} ${m(s)}.`,place:{digit:r},head:(0,T.jsxs)(T.Fragment,{children:[(0,T.jsx)(Q,{code:e,digit:r,children:i?.name??`Not registered`}),i&&(0,T.jsxs)(`p`,{children:[`Not registered; made up by `,i.by,`. `,i.says]}),(0,T.jsx)(`p`,{children:a?(0,T.jsx)(ke,{base:s,code:e}):(0,T.jsx)(Ae,{code:e})})]}),short:(0,T.jsx)(B,{facts:[[`Registered?`,a?`No`:`No, and it can’t be`],[`Treat it as`,(0,T.jsx)(J,{code:s},`class`)],...i?[[`Made up by`,i.by]]:[],[`Rule`,(0,T.jsx)(v,{number:`9110`,section:`15`},`rfc`)]],learn:[`status-codes`]}),children:[(0,T.jsx)(X,{name:`Send me a ${e}`,place:`reference/status/${e}`,request:a&&t>=200?`GET https://faults.example.com/status/${e}`:void 0}),o.length>0&&(0,T.jsx)(q,{title:`Others of ${r}xx that nobody registered`,children:(0,T.jsx)(k,{rows:P(o)})})]})}function ke({base:e,code:t}){return(0,T.jsxs)(T.Fragment,{children:[`A client that doesn’t know a code must understand its first digit and treat it as the first code of that class. To any client, `,t,` says what`,` `,(0,T.jsxs)(p,{href:`/reference/status/${e}`,children:[e,` `,m(e)]}),` `,`says. A server that sends it can’t count on more.`]})}function Ae({code:e}){return(0,T.jsxs)(T.Fragment,{children:[`Status codes go from 100 to 599, so `,e,` is not a valid one. A client that gets it should treat the response as a server error (5xx). Libraries use such numbers for failures of their own, when there was no response at all.`]})}function je(){let{code:e,method:t,name:n}=u();if(e!==void 0){let t=/^\d{3}$/.test(e)?pe(Number(e)):void 0;return t?(0,T.jsx)(Te,{entry:t}):(0,T.jsx)(Oe,{code:e})}if(t!==void 0){let e=f.find(e=>e.name===t.toUpperCase()),n=e&&C(e.name);return e&&n?(0,T.jsx)(xe,{method:e,entry:n}):(0,T.jsx)(Ee,{name:t})}return n===void 0?(0,T.jsx)(F,{}):(0,T.jsx)(me,{name:n})}export{je as default};