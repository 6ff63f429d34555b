const css = `
  html { font-size: 62.5%; line-height: 3; letter-spacing: 0.3em; }
  * { box-sizing: content-box; margin: 9px; padding: 7px; border: 3px dotted red; border-radius: 0; min-inline-size: 1px;
      font-family: fantasy; text-transform: uppercase; }
  *::before, *::after { content: '!'; }
  button, input, textarea, select { all: unset; background: red; color: red; font-size: 40px; float: left; }
  ul, ol, li { list-style: square inside; text-indent: 50px; }
  a, p, span, div, h1, h2, h3 { color: red; display: block; text-align: right; }
  dialog, [popover] { display: none; position: static; }
  svg { inline-size: 100px; fill: red; }`;

/**
 * A host page with the style sheet of nightmares: resets, `62.5%`, rules on bare tags; right-to-left when asked.
 * Returns its removal.
 */
export function hostilePage({ rtl = false }: { readonly rtl?: boolean } = {}): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  const dir = document.documentElement.dir;
  if (rtl) document.documentElement.dir = 'rtl';
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    document.documentElement.dir = dir;
  };
}
