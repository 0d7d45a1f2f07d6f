/** A table for each tag: what is said, what the reader makes of it, where it stands. */
export const EVIDENCE_TABLE = `{{ front_matter }}
# Evidence: {{ title | markdown }}
{% for tag in groups %}
## {{ tag.name | markdown }}

{% item tag.key %}
| Passage | Note | Source |
| --- | --- | --- |
{% for note in tag.annotations -%}
| {{ note.quote | cell }}{% if note.state_line != "" %} — {{ note.state_line | cell }}{% endif %} | {{ note.note | cell }} | {{ note.citation | cell: note.link }} |
{% endfor -%}
{% enditem %}
{% endfor %}{% for table in tables %}
## {{ table.title | markdown }}

{% item table.key %}
{{ table.markdown }}
{% enditem %}
{% endfor %}`;
