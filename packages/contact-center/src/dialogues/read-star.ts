import * as v from 'valibot';
import { checked } from '../port/malformed.js';
import type { Dialogue, Turn } from './dialogue.js';
import { starCustomer } from './star-customer.js';

const Time = v.pipe(v.number(), v.finite());
const Item = v.record(v.string(), v.unknown());

/** The events of STAR that are part of the talk; every other one is stepped over, `instruct` above all. */
const StarEventSchema = v.variant('Action', [
  v.object({ Action: v.literal('utter'), Agent: v.picklist(['User', 'Wizard']), Text: v.string(), UnixTime: Time, ActionLabel: v.optional(v.string()) }),
  v.object({ Action: v.literal('request_suggestions'), Agent: v.literal('Wizard'), Text: v.string(), UnixTime: Time }),
  v.object({ Action: v.literal('pick_suggestion'), Agent: v.literal('Wizard'), Text: v.string(), UnixTime: Time, ActionLabel: v.string(), ActionLabelOptions: v.array(v.string()) }),
  v.object({ Action: v.literal('query'), Agent: v.literal('Wizard'), APIName: v.string(), UnixTime: Time, Constraints: v.array(Item) }),
  v.object({ Action: v.literal('return_item'), Agent: v.literal('KnowledgeBase'), APIName: v.string(), Item: v.optional(v.nullable(Item)) }),
  v.object({ Action: v.picklist(['instruct', 'select_task', 'select_primary', 'select_secondary', 'complete']) }),
]);

const StarSchema = v.object({
  DialogueID: v.union([v.number(), v.string()]),
  CompletionLevel: v.string(),
  Scenario: v.object({ Domains: v.array(v.nullable(v.string())), UserTask: v.string(), WizardCapabilities: v.array(v.object({ Task: v.string() })) }),
  Events: v.pipe(v.array(StarEventSchema), v.minLength(1)),
});

type StarEvent = v.InferOutput<typeof StarEventSchema>;

/**
 * A dialogue of STAR (Mosig, Mehri, Kober 2020). Pauses come from the recorded times of what was said; `KnowledgeBase` has none.
 * A suggestion that was picked becomes what was offered, then what the agent said. Throws a `MalformedError`.
 */
export function readStar(file: string, json: unknown): Dialogue {
  const star = checked(StarSchema, json, file);
  const id = `star-${String(star.DialogueID)}`;
  const domain = star.Scenario.Domains.find((each) => each !== null) ?? 'general';
  const broken = star.CompletionLevel.startsWith('Disconnect');
  const completed = star.Events.some(({ Action }) => Action === 'complete');
  return {
    id,
    channel: 'chat',
    language: 'en',
    ...starCustomer(id, star.Scenario.UserTask),
    subject: star.Scenario.WizardCapabilities.slice(0, 2).map(({ Task }) => words(Task)).join(', ') || words(domain),
    queue: words(domain),
    turns: turnsOf(star.Events),
    ending: broken ? 'customer-leaves' : completed ? 'customer-ends' : 'silent',
  };
}

function turnsOf(events: readonly StarEvent[]): Turn[] {
  const turns: Turn[] = [];
  let query = '';
  let last: number | undefined;
  const since = (seconds: number): number => {
    const pause = last === undefined ? 0 : Math.max(0, seconds - last) * 1_000;
    last = seconds;
    return pause;
  };
  for (const event of events) {
    switch (event.Action) {
      case 'utter':
        if (event.Agent === 'User') turns.push({ type: 'customer-says', text: event.Text.trim(), pause: since(event.UnixTime) });
        else turns.push({ type: 'agent-says', text: event.Text.trim(), pause: since(event.UnixTime), picked: event.ActionLabel });
        break;
      case 'request_suggestions':
        query = event.Text.trim();
        break;
      case 'pick_suggestion':
        turns.push({ type: 'suggest', query, picked: event.ActionLabel, options: event.ActionLabelOptions.map((label) => (label === event.ActionLabel ? { label, text: event.Text.trim() } : { label })) });
        turns.push({ type: 'agent-says', text: event.Text.trim(), pause: since(event.UnixTime), picked: event.ActionLabel });
        query = '';
        break;
      case 'return_item':
        turns.push({ type: 'card', title: words(event.APIName), fields: fieldsOf(event.Item ?? {}) });
        break;
      case 'query':
      case 'instruct':
      case 'select_task':
      case 'select_primary':
      case 'select_secondary':
      case 'complete':
        break;
    }
  }
  return turns;
}

function fieldsOf(item: Readonly<Record<string, unknown>>): { name: string; value: string }[] {
  return Object.entries(item)
    .filter(([name]) => name !== 'APIName' && name !== 'id')
    .map(([name, value]) => ({ name: words(name), value: typeof value === 'string' ? value : JSON.stringify(value) }));
}

/** `bank_fraud_report` and `RestaurantName` as a person writes them. */
function words(name: string): string {
  const spaced = name.replaceAll('_', ' ').replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
