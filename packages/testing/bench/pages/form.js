// The page of every tab, the same for every peer: a form with labelled inputs in light DOM.

const templates = new Map();

function templateOf(fields) {
  let template = templates.get(fields);
  if (!template) {
    template = document.createElement('form');
    template.className = 'form';
    for (let field = 0; field < fields; field++) {
      const label = document.createElement('label');
      const name = document.createElement('span');
      name.textContent = `Field ${field + 1}`;
      const input = document.createElement('input');
      input.name = `f${field}`;
      label.append(name, input);
      template.append(label);
    }
    templates.set(fields, template);
  }
  return template;
}

/** The form of a tab, its inputs filled with values that tell whose they are. */
export function formFor(tabId, fields) {
  const form = templateOf(fields).cloneNode(true);
  for (let label = form.firstChild, field = 0; label; label = label.nextSibling, field++) label.lastChild.value = `${tabId} ${field}`;
  return form;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  *, *::before, *::after { box-sizing: border-box; }
  html, body { margin: 0; height: 100%; font: 14px/20px sans-serif; color: #171a21; background: #f4f5f8; }
  .desk { display: grid; grid-template: 100vh / auto minmax(0, 1fr); height: 100vh; }
  .work { display: grid; grid-template: auto minmax(0, 1fr) / 100%; min-height: 0; }
  .form { padding: 16px; display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
  .form label { display: flex; flex-direction: column; }
  .form input { height: 28px; border: 1px solid #767f90; border-radius: 4px; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
