extension HTMLReport {
  /// The page's own style sheet. Text has a contrast of at least 7 to 1 and bars of 3 to 1, in light and in dark.
  static let style = """
    :root { --paper: #ffffff; --ink: #15202b; --soft: #43505c; --line: #76838f; --shade: #eef2f5; --link: #0f4c8a;
      --error: #9b1420; --warning: #6b4300; --info: #24507a; --ok: #17592b; --plain: #2b6cb0; --focus: #0b57d0; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --paper: #11181f; --ink: #edf1f4; --soft: #bcc7d1; --line: #76848f; --shade: #1d2730; --link: #9cc9f7;
        --error: #ffa8a2; --warning: #f3c57a; --info: #a9cff2; --ok: #93d8a4; --plain: #6fb0ee; --focus: #ffd75e; } }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.5 system-ui, sans-serif; }
    .width { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
    .skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--paper); }
    .skip:focus { left: 0; top: 0; z-index: 1; }
    .top { border-bottom: .5rem solid var(--link); padding: .75rem 0; }
    .top p { font-weight: 700; margin-top: 0; margin-bottom: 0; }
    main.width { padding-bottom: 2rem; }
    main:focus { outline: none; }
    a { color: var(--link); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
    h1, h2, h3, h4 { line-height: 1.2; overflow-wrap: anywhere; }
    h1 { font-size: 2.25rem; margin: 1.5rem 0 1rem; }
    h2 { font-size: 1.625rem; margin: 2.25rem 0 .75rem; }
    h3 { font-size: 1.3125rem; margin: 1.5rem 0 .5rem; }
    h4 { font-size: 1.1875rem; margin: 1.25rem 0 .25rem; }
    p, ul, ol { margin: 0 0 .75rem; overflow-wrap: anywhere; }
    li { margin-bottom: .5rem; }
    h3.plain { font-weight: 400; font-size: 1.1875rem; }
    .verdict { border: .25rem solid var(--edge); border-left-width: 1rem; padding: .75rem 1rem; margin: 0 0 1rem; }
    .verdict p { margin: 0; }
    .verdict .word { font-size: 1.625rem; font-weight: 700; color: var(--edge); }
    .verdict.invalid, article.error { --edge: var(--error); }
    .verdict.not-fully-checked, article.warning { --edge: var(--warning); }
    .verdict.valid { --edge: var(--ok); }
    article.info { --edge: var(--info); }
    .facts, .note { color: var(--soft); }
    .blocks a { font-weight: 700; display: block; }
    .blocks .do { display: block; color: var(--soft); }
    article { border-left: .3rem solid var(--edge); padding-left: 1rem; margin: 2rem 0; }
    .tag { border: 2px solid var(--edge); color: var(--edge); padding: 0 .4rem; }
    .checks { columns: 18rem; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2rem; }
    .scroll { overflow-x: auto; margin: 0 0 .75rem; }
    table { border-collapse: collapse; width: 100%; font-size: 1rem; }
    caption { text-align: left; font-weight: 700; padding: .25rem 0; overflow-wrap: anywhere; }
    .places caption { font-weight: 400; color: var(--soft); }
    th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
      border-bottom: 1px solid var(--line); overflow-wrap: anywhere; min-width: 3rem; }
    tbody th { font-weight: 400; }
    .number { text-align: right; padding-right: .25rem; padding-left: .5rem; font-variant-numeric: tabular-nums;
      overflow-wrap: normal; }
    .files th, .files td { overflow-wrap: break-word; }
    .files tbody th { min-width: 9rem; }
    th.error { color: var(--error); } th.warning { color: var(--warning); } th.info { color: var(--info); }
    .bar { display: block; width: 100%; min-width: 6rem; height: .75rem; margin-top: .2rem; background: var(--shade);
      forced-color-adjust: none; }
    rect { stroke: var(--paper); stroke-width: 1; vector-effect: non-scaling-stroke; }
    rect.error { fill: var(--error); } rect.warning { fill: var(--warning); } rect.info { fill: var(--info); }
    rect.ok { fill: var(--ok); } rect.plain { fill: var(--plain); }
    code, pre { font-family: ui-monospace, monospace; font-size: .9375em; background: var(--shade);
      unicode-bidi: isolate; }
    code { padding: 0 .2rem; }
    .value { white-space: pre-wrap; }
    .hash { word-break: break-all; }
    pre { padding: .75rem; overflow-x: auto; }
    summary { cursor: pointer; color: var(--link); margin: .75rem 0; padding: .2rem 0; }
    .example { font-weight: 700; margin-bottom: .25rem; }
    footer { border-top: 1px solid var(--line); padding-top: 1rem; padding-bottom: 2rem; color: var(--soft); }
    @media print {
      html { font-size: 9pt; }
      body { font-size: 1.15rem; }
      .skip { display: none; }
      .verdict, tr { break-inside: avoid; }
      h2, h3, h4 { break-after: avoid; }
      .scroll, pre { overflow: visible; white-space: pre-wrap; }
      .scroll { white-space: normal; }
      details::details-content { display: block; content-visibility: visible; height: auto; }
      svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
