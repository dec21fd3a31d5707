// HTML that is escaped unless it was made here.

class Html {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function render(value) {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return value === undefined || value === false ? '' : String(value).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

/** A template: what is put into it is escaped, unless it came out of another one; nothing is printed for undefined and false. */
export const html = (strings, ...values) => new Html(String.raw({ raw: strings }, ...values.map(render)));

/** A whole page. `root` leads from it to the folder of the site: "" or "../". */
export const page = (title, root, body) =>
  `${html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${root}style.css">
</head>
<body>
<header><a href="${root}index.html">Who is who</a></header>
<main>
${body}
</main>
</body>
</html>
`}`;
