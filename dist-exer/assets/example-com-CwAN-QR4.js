import{n as e}from"./http-CtMnnV6b.js";import{t}from"./http-response-CuhYvZmU.js";import{n}from"./network-Bi-7ze7x.js";var r=`body { background: #eee; font: 1rem/1.5 system-ui, sans-serif; margin: 15vh auto; width: 60vw }
h1 { font-size: 1.5em }`,i=`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Example Domain</title>
<style>${r}</style>
</head>
<body>
<h1>Example Domain</h1>
<p>A name set aside for documents such as tutorials. Nobody can register it, so it is safe to print.</p>
<p><a href="https://www.rfc-editor.org/rfc/rfc2606#section-3">Which names are set aside</a></p>
</body>
</html>
`;function a(e){return`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Example Domain</title><style>${r}</style></head>
<body><h1>${e.replaceAll(`&`,`&amp;`).replaceAll(`<`,`&lt;`)}</h1></body>
</html>
`}var o=`"example-1"`,s={"Cache-Control":`max-age=86400`,"Content-Type":`text/html; charset=utf-8`,ETag:o,"Last-Modified":`Mon, 13 Jan 2025 20:11:20 GMT`};function c(){return{handlers:[l],cors:{fields:()=>[],preflight:()=>({status:405,fields:[{name:`Allow`,value:`GET, HEAD`}]})},fallback:({url:e,method:n})=>n!==`GET`&&n!==`HEAD`?t.html(a(`Method not allowed`),{status:405,headers:{Allow:`GET, HEAD`}}):t.html(a(`Nothing is at ${new URL(e).pathname}`),{status:404})}}var l=e.get(`https://example.com/`,({request:e})=>{let r=e.headers.get(`If-None-Match`)?.split(`,`).map(e=>e.trim().replace(/^W\//,``))??[];return r.includes(o)||r.includes(`*`)?(n(e).note(`the client has this very version: 304, no content`),new Response(null,{status:304,headers:s})):t.html(i,{headers:s})});export{c as createService};