/** A memo: who filed what, then passages and notes under the sections of the filing. */
export const RESEARCH_MEMO = `{{ front_matter }}
# Memo: {{ title | markdown }}
{% for part in filings %}
{% if filings.size > 1 %}# {{ part.filing.title | markdown }}

{% endif %}{{ part.filing.citation | markdown }}
{% for note in part.annotations %}
{% if note.headings_markdown != "" %}{{ note.headings_markdown }}

{% endif %}{% item note.id %}
{% if note.note_markdown != "" %}{{ note.note_markdown }}

{% endif %}{{ note.quote_markdown }}

{% if note.state_markdown != "" %}{{ note.state_markdown }}

{% endif %}{% if note.hashtags.size > 0 %}{{ note.hashtags | join: " " }} {% endif %}[Source]({{ note.link }}) ^{{ note.block_id }}
{% enditem %}
{% endfor %}{% for table in part.tables %}
## {{ table.title | markdown }}

{% item table.key %}
{{ table.markdown }}
{% enditem %}
{% endfor %}{% endfor %}`;
