/** What `--help` prints. */
export const HELP = `exhibit99 reads SEC filings: their structure, forward-looking statements and trial metrics.

Usage
  exhibit99 inspect FILE [--json] [--text] [--blocks]
      Everything found in a filing: for people, or as one JSON object (docs/inspect.schema.json).
      --text adds the canonical texts, --blocks the paragraphs, tables and headings.
  exhibit99 inspect --ndjson [--text] [--blocks] [FILE…]
      The same for many files, one JSON line each, on all cores; the paths come from standard input,
      one a line, unless they are given. A file that can't be read becomes a line with "error".
  exhibit99 text FILE [--document ID]
      The canonical text of all documents, or of one ("d2").
  exhibit99 outline FILE
      Documents, parts, items and headings.
  exhibit99 metrics FILE… [--format table|csv|json|ndjson|md] [--bom] [--progress]
      Trial metrics: doses, responses, survival, half-lives … FILE may be a folder or have wildcards
      ("filings/**/*.txt"). A bad file is named and passed over; the exit code is then 1.
  exhibit99 forward FILE… [--format table|csv|json|ndjson|md|ics] [--bom] [--progress]
      Forward-looking and cautionary statements; ics is a calendar of their due dates.
  exhibit99 export FILE… [--annotations FILE.jsonld] [--template FORM] [--out FOLDER] [--progress]
  exhibit99 export FILE… [--annotations FILE.jsonld] --format csv|jsonld|ndjson [--bom] [--progress]
      Notes: those of a file of annotations that stand in the filings or, without one, what is found in
      them, each finding a note. FORM is memo, obsidian, evidence, or a file of your own (Liquid; see
      docs/templates.md). With --out each filing has a file in the folder; one that is there is brought
      up to date in place and keeps what was written around the notes.
      metrics, forward and export take the paths from standard input with --ndjson and no FILE.

Options
  -h, --help     this text
  -V, --version  the version

Exit codes: 0 done; 1 a file could not be read or understood; 2 wrong usage.
Nothing leaves this machine.
`;
