var e={python:`
    asyncio-examples | Python | 214 61 3 | 2018-03-05 2024-08-14 | python asyncio
      Short programs that do several things at once with asyncio
    bedevere | Python | 112 89 21 | 2017-03-02 2026-05-27 | python github-bot
      A bot that checks pull requests to CPython
    black-friday-calendar | HTML | 18 4 0 | 2019-10-21 2023-11-25 | python events
      Dates of Python events as a calendar file
    buildmaster-config | Python | 61 74 12 | 2017-02-13 2026-06-24 | buildbot python
      Settings of the machines that build and test Python
    cherry-picker | Python | 58 34 17 | 2017-05-16 2026-04-08 | python git
      Takes a change to older branches
    cpython | Python | 64900 31200 7300 | 2017-02-10 2026-06-30 | python interpreter language
      The Python programming language
    core-workflow | Python | 98 63 89 | 2017-02-01 2026-02-18 | python
      Issue tracker for how CPython is developed
    devguide | Python | 1940 840 122 | 2015-12-12 2026-06-28 | python documentation
      A guide for those who work on Python itself
    docsbuild-scripts | Python | 71 58 8 | 2017-05-10 2026-06-12 | python documentation
      Scripts that build the documentation site
    editors | CSS | 12 6 1 | 2020-08-17 2025-12-01 | python documentation
      Notes for the editors of the documentation
    importlib_metadata | Python | 138 92 35 | 2020-01-11 2026-05-03 | python packaging
      Reads the metadata of installed packages
    importlib_resources | Python | 71 49 9 | 2020-01-11 2026-05-03 | python packaging
      Reads files that come with a package
    issues-test-cpython | Python | 9 3 0 | 2021-10-09 2022-03-27 | python
      A trial run of moving the issue tracker
    mypy | Python | 19400 2950 2700 | 2012-12-07 2026-06-29 | python typing linter
      Optional static typing for Python
    mypy_extensions | Python | 102 40 11 | 2018-05-15 2025-11-20 | python typing
      Experimental type system additions for mypy
    peps | reStructuredText | 4600 1620 170 | 2013-03-11 2026-06-30 | python documentation
      Python enhancement proposals
    performance | Python | 905 182 58 | 2017-02-10 2026-04-22 | python benchmark
      Benchmarks to compare Python versions
    planet | HTML | 42 36 4 | 2015-12-20 2026-05-31 | python blog
      Where the blogs of Python people meet
    psf-chef | Ruby | 40 33 0 | 2013-06-19 2019-04-02 | python infrastructure
      Recipes for old servers, kept for the record
    psf-salt | SaltStack | 118 61 24 | 2014-07-27 2026-06-26 | python infrastructure
      How the servers of python.org are set up
    pyperf | Python | 960 91 31 | 2016-05-30 2026-03-19 | python benchmark
      Runs benchmarks and tells whether to trust them
    pyperformance | Python | 890 178 44 | 2016-08-17 2026-05-05 | python benchmark
      The benchmark suite for Python
    pythondotorg | Python | 1580 650 180 | 2012-09-28 2026-06-25 | python django website
      The code of the python.org website
    release-tools | Python | 42 49 15 | 2017-03-31 2026-06-18 | python release
      Scripts that make a Python release
    steering-council | - | 205 38 6 | 2019-01-30 2026-06-01 | python governance
      Notes and decisions of the steering council
    typed_ast | C | 228 54 3 | 2016-04-06 2023-07-02 | python typing
      Syntax trees with type comments
    typeshed | Python | 4720 1880 420 | 2015-03-10 2026-06-30 | python typing stubs
      Types for the standard library and other packages
    typing | Python | 1690 263 190 | 2014-05-21 2026-06-09 | python typing documentation
      Documentation and tests for type hints
  `,octocat:`
    boysenberry-repo-1 | - | 380 26 1 | 2018-05-10 2021-04-20 | -
      Testing
    git-consortium | - | 510 120 9 | 2014-03-28 2023-02-02 | -
      This repo is for demonstration purposes only.
    hello-worId | - | 690 290 5 | 2014-06-18 2024-01-14 | -
      My first repository on GitHub.
    Hello-World | - | 2900 2600 1100 | 2011-01-26 2025-08-30 | octocat api
      My first repository on GitHub!
    linguist | Ruby | 600 210 0 | 2016-08-02 2018-09-11 | -
      Finds out which language a file is written in
    octocat.github.io | CSS | 860 400 120 | 2014-03-18 2024-09-05 | -
      The page of the Octocat
    Spoon-Knife | HTML | 13100 153000 4000 | 2011-01-27 2025-02-12 | forks
      This repo is for demonstration purposes only.
    test-repo1 | - | 310 80 1 | 2016-04-14 2022-11-19 | -
      A test
  `,"example-labs":`
    cache-clock | TypeScript | 318 22 7 | 2023-01-18 2026-05-30 | http caching
      Tells how long an HTTP answer stays fresh, and why
    cors-explained | TypeScript | 1240 96 14 | 2020-04-02 2026-06-21 | http cors learning
      Draws what a browser asks before a cross-origin request
    curl-cards | HTML | 402 51 2 | 2021-07-29 2025-10-08 | curl learning
      One card for each thing that curl can do
    handbook | - | 66 19 3 | 2019-05-06 2026-05-11 | documentation
      How we work
    header-museum | JavaScript | 187 15 5 | 2022-02-22 2024-12-24 | http learning
      Header fields that were once in use
    httpkit-py | Python | 2870 204 61 | 2019-06-11 2026-06-29 | python http client
      A small HTTP client for Python with timeouts that hold
    json-repair-shop | Python | 933 58 19 | 2022-10-10 2026-04-17 | python json
      Finds out what is wrong with JSON that will not parse
    mock-hosts | TypeScript | 1510 87 23 | 2021-03-15 2026-06-27 | testing http mock
      Servers that exist in your tests only
    paginate | Go | 274 31 4 | 2020-09-01 2025-06-06 | api pagination
      Follows the next link until there is none
    retry-later | Python | 1120 73 12 | 2020-01-27 2026-03-12 | python retry backoff
      Backoff for Python that listens to Retry-After
    status-dogs | JavaScript | 760 140 8 | 2019-12-05 2023-08-19 | http status
      A dog for every status code
    url-taster | Rust | 415 27 9 | 2022-06-30 2026-02-03 | url parser
      Takes a URL apart, slowly
    webhook-inbox | Go | 588 44 16 | 2021-11-11 2026-06-15 | webhooks api
      Receives webhooks and shows them as they were sent
  `,"example-weather":`
    forecast-api | Python | 143 28 11 | 2021-09-20 2026-06-22 | python api weather
      The forecast as JSON, by the hour
    old-forecast-api | PHP | 21 6 0 | 2021-09-14 2022-05-01 | api weather
      The first version, no longer in service
    radar-tiles | Rust | 77 9 3 | 2023-04-04 2026-01-09 | weather maps
      Rain radar pictures, cut into tiles
    rain-notebooks | Jupyter Notebook | 52 17 1 | 2022-08-08 2025-09-30 | python data weather
      A century of rain in Python notebooks
    station-firmware | C | 34 5 6 | 2021-10-30 2025-03-28 | weather hardware
      What runs on our weather stations
    umbrella | Swift | 190 12 2 | 2022-01-17 2024-04-01 | weather app
      Tells whether to take one
  `,"ada-example":`
    dotfiles | Shell | 11 2 0 | 2016-03-01 2026-06-02 | -
      My settings
    first-requests | Python | 265 118 4 | 2021-01-10 2026-05-14 | python requests learning
      Ten programs that ask a server for something
    http-by-hand | Python | 148 40 2 | 2018-09-03 2025-04-23 | python sockets http learning
      HTTP over a bare socket, one line at a time
    idempotency-zoo | TypeScript | 89 7 1 | 2023-05-25 2025-12-12 | http api learning
      Requests that may be sent twice, and some that may not
    oauth-dance | JavaScript | 173 25 6 | 2022-03-19 2025-11-07 | oauth security learning
      Each step of OAuth 2 as a picture
    slides | HTML | 8 3 0 | 2017-06-12 2026-03-05 | talks
      Slides of my talks
    websocket-tea | Python | 54 9 2 | 2020-12-24 2024-02-29 | python websocket
      A chat over WebSockets for tea drinkers
  `,"bo-example":`
    aiohttp-starter | Python | 37 12 1 | 2021-05-17 2025-08-08 | python aiohttp asyncio
      A key-value server with aiohttp to start from
    bike-routes | Go | 5 0 2 | 2022-07-07 2023-09-09 | maps
      Ways through the city for bicycles
    httpkit-py | Python | 1 0 0 | 2024-02-02 2024-02-04 | python http client
      A small HTTP client for Python with timeouts that hold
    recipes | - | 3 1 0 | 2020-11-15 2026-01-01 | -
      What I cook
    rate-limiter-bench | Rust | 29 4 3 | 2023-10-31 2026-02-20 | rate-limit benchmark
      Token bucket against sliding window
  `},t={bio:null,company:null,blog:``,location:null,publicGists:0,following:0},n=[{...t,id:1525981,login:`python`,type:`Organization`,name:`Python`,bio:`Repositories about the Python language`,blog:`https://www.python.org/`,followers:12500,createdAt:`2012-03-11T15:40:12Z`,updatedAt:`2026-03-02T18:05:41Z`},{...t,id:583231,login:`octocat`,type:`User`,name:`The Octocat`,company:`@github`,blog:`https://github.blog`,location:`San Francisco`,publicGists:8,followers:20100,following:9,createdAt:`2011-01-25T18:44:36Z`,updatedAt:`2026-02-22T11:25:20Z`},{...t,id:90000101,login:`example-labs`,type:`Organization`,name:`Example Labs`,bio:`Small tools for people who talk to servers`,blog:`https://labs.example.com/`,followers:841,createdAt:`2019-05-06T08:12:30Z`,updatedAt:`2026-05-19T07:48:02Z`},{...t,id:90000102,login:`example-weather`,type:`Organization`,name:`Example Weather`,bio:`Rain, mostly`,blog:`https://weather.example.org/`,location:`Bergen`,followers:96,createdAt:`2021-09-14T12:00:05Z`,updatedAt:`2026-01-30T16:20:59Z`},{...t,id:90000103,login:`ada-example`,type:`User`,name:`Ada Example`,bio:`I teach HTTP to beginners.`,company:`@example-labs`,location:`Porto`,publicGists:14,followers:312,following:27,createdAt:`2016-02-29T21:09:44Z`,updatedAt:`2026-06-03T09:31:17Z`},{...t,id:90000104,login:`bo-example`,type:`User`,name:`Bo Example`,bio:null,location:`Nairobi`,publicGists:2,followers:40,following:63,createdAt:`2020-11-02T05:27:51Z`,updatedAt:`2026-04-11T19:02:33Z`},{...t,id:90000105,login:`cleo-example`,type:`User`,name:`Cleo Example`,bio:`Newly here`,followers:0,createdAt:`2026-06-20T14:55:10Z`,updatedAt:`2026-06-20T14:55:10Z`}],r=new Set([`octocat/boysenberry-repo-1`,`octocat/git-consortium`,`octocat/linguist`,`bo-example/httpkit-py`]),i=new Set([`python/issues-test-cpython`,`python/psf-chef`,`python/typed_ast`,`example-weather/old-forecast-api`]),a={python:`other`,"example-labs":`mit`,"example-weather":`apache-2.0`,"ada-example":`bsd-3-clause`},o=n.flatMap(t=>s(e[t.login]??``).map(e=>({owner:t,entry:e}))).map(({owner:e,entry:t},n)=>c(e,t,n));function s(e){return e.match(/^ {4}\S.*\n.*/gm)??[]}function c(e,t,n){let[o=``,s=``]=t.split(`
`).map(e=>e.trim()),[c=``,u=`-`,d=``,f=``,p=`-`]=o.split(` | `),[m=0,h=0,g=0]=d.split(` `).map(Number),[_,v]=f.split(` `),y=`${e.login}/${c}`;return{id:815e5+n*7919,owner:e,name:c,description:s,language:u===`-`?null:u,stars:m,forks:h,openIssues:g,createdAt:`${_}T${l(n)}Z`,pushedAt:`${v}T${l(n+500)}Z`,topics:p===`-`?[]:p.split(` `),isFork:r.has(y),isArchived:i.has(y),license:a[e.login]??null}}function l(e){return[e*7%24,e*13%60,e*29%60].map(e=>String(e).padStart(2,`0`)).join(`:`)}export{n as accounts,o as repositories};