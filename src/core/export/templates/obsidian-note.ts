/** A note for Obsidian: properties, a callout for each passage in the colour it has, tags and block ids. */
export const OBSIDIAN_NOTE = `{{ front_matter }}
# {{ title | markdown }}
{% for part in filings %}
{% if filings.size > 1 %}## {{ part.filing.title | markdown }}
{% endif %}{% for note in part.annotations %}
{% item note.id %}
> [!quote] {{ note.section | last | markdown }}
{{ note.quote_markdown }}

{% if note.state_markdown != "" %}{{ note.state_markdown }}

{% endif %}{% if note.note_markdown != "" %}{{ note.note_markdown }}

{% endif %}{% if note.hashtags.size > 0 %}{{ note.hashtags | join: " " }} {% endif %}[{{ note.citation | markdown }}]({{ note.link }}) ^{{ note.block_id }}
{% enditem %}
{% endfor %}{% for table in part.tables %}
### {{ table.title | markdown }}

{% item table.key %}
{{ table.markdown }}
{% enditem %}
{% endfor %}{% endfor %}`;
