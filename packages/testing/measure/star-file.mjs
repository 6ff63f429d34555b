/** The questions (three wordings) all hold these words; the agent answered after the talk. */
const annoyedQuestion = 'aggressive or annoyed';

/**
 * What the measurements need of a STAR file: the customer's messages, the agent's own answer to whether the customer became
 * annoyed (`undefined` where nobody asked), and each reply that was picked, with everything that came before it.
 */
export function readStarFile(name, text) {
  const record = JSON.parse(text);
  if (!Array.isArray(record.Events)) throw new Error(`${name}: $.Events: expected a list, found ${typeof record.Events}`);
  const answer = (record.WizardQuestionnaire ?? []).find((each) => each.Question?.includes(annoyedQuestion))?.Answer;
  const lines = [], picks = [];
  let typed = '';
  for (const event of record.Events) {
    const { Agent: who, Action: action, Text: said } = event;
    if (who === 'User' && action === 'utter') lines.push({ from: 'customer', text: said });
    else if (who === 'Wizard' && action === 'utter') lines.push({ from: 'agent', text: said });
    else if (action === 'return_item') lines.push({ from: 'system', text: lookUp(event) });
    else if (action === 'request_suggestions') typed = said;
    else if (action === 'pick_suggestion') {
      picks.push({ at: lines.length, intent: event.ActionLabel, text: said, typed });
      lines.push({ from: 'agent', text: said, intent: event.ActionLabel, typed });
    }
    if (action === 'utter' || action === 'pick_suggestion') typed = '';
  }
  return {
    id: `star-${record.DialogueID}`,
    annoyed: typeof answer === 'boolean' ? answer : undefined,
    about: (record.Scenario?.WizardCapabilities ?? []).map((each) => each.Task),
    lines,
    picks,
  };
}

function lookUp({ APIName, Item, TotalItems }) {
  if (Item === null || Item === undefined) return `${APIName}: found = nothing`;
  const fields = Object.entries(Item).filter(([name]) => name !== 'APIName').map(([name, value]) => `${name} = ${String(value)}`);
  return `${APIName}: ${[...fields, ...(TotalItems > 0 ? ['more = yes'] : [])].join('; ')}`;
}
