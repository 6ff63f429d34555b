// Keys by the names that Playwright gives them, as WebDriver presses them.
const NAMED = { Alt: '\uE00A', Shift: '\uE008', Control: '\uE009', Enter: '\uE007', End: '\uE010', Space: ' ' };

/** What presses and releases a key with its modifiers, such as `Alt+Shift+KeyC`. */
export function keyActions(keys) {
  const names = keys.split('+');
  const values = names.map((name) => {
    const [, letter] = /^Key([A-Z])$/u.exec(name) ?? [];
    if (letter) return names.includes('Shift') ? letter : letter.toLowerCase();
    return NAMED[name] ?? name;
  });
  return [...values.map((value) => ({ type: 'keyDown', value })), ...values.toReversed().map((value) => ({ type: 'keyUp', value }))];
}
