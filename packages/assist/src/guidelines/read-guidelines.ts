import type { AgentScript, ScriptStep } from '../agent-script.js';
import type { Article } from '../article.js';
import { type GuidelineProblem, UnreadableGuideline } from './guideline-problem.js';
import { type Reading, readingOf } from './reading.js';

export type { GuidelineProblem } from './guideline-problem.js';

/** What a guidelines file gives, and what of it could not be read. */
export interface Guidelines {
  readonly articles: readonly Article[];
  readonly scripts: readonly AgentScript[];
  readonly problems: readonly GuidelineProblem[];
}

/** The kinds of action that ABCD knows; the first two are done by a button of the agent's desk and become macros. */
const actionTypes = ['interaction', 'kb query', 'faq/policy', 'communication'] as const;

/**
 * Reads ABCD's `guidelines.json` (flows → subflows → actions and instructions): each procedure becomes an article and an agent script.
 * A procedure that cannot be read becomes a problem with file, path, expected and found; the others still come. Never throws.
 */
export function readGuidelines(fileName: string, json: unknown): Guidelines {
  const articles: Article[] = [], scripts: AgentScript[] = [], problems: GuidelineProblem[] = [];
  const attempt = (read: () => void): void => {
    try {
      read();
    } catch (problem) {
      if (!(problem instanceof UnreadableGuideline)) throw problem;
      problems.push(problem.problem);
    }
  };
  attempt(() => {
    for (const flow of readingOf(fileName, json).entries('an object of flows')) {
      attempt(() => {
        const description = flow.field('description').text();
        for (const subflow of flow.field('subflows').entries('an object of procedures')) attempt(() => {
          const read = procedureOf(flow.key, description, subflow);
          articles.push(read.article);
          scripts.push(read.script);
        });
      });
    }
  });
  return { articles, scripts, problems };
}

function procedureOf(flow: string, description: string, subflow: Reading): { readonly article: Article; readonly script: AgentScript } {
  const instructions = subflow.field('instructions').list().map((line) => line.text());
  const actions = subflow.field('actions').list().map((action) => ({
    type: action.field('type').oneOf(actionTypes),
    button: action.field('button').text(),
    text: plain(action.field('text').text()),
    subtext: action.field('subtext').list().map((line) => plain(line.text())),
  }));
  const id = kebab(`${flow} ${subflow.key}`), title = subflow.key;
  const [first = title, ...last] = instructions.map(plain);
  const tags = [...new Set([flow, ...description.split(/,| and /u)].map((tag) => tag.trim().toLowerCase()).filter(Boolean))];
  const steps = actions.map((action, index): ScriptStep => {
    const base = { id: `step-${String(index + 1)}`, title: action.text, ...(action.subtext.length > 0 ? { text: action.subtext.join('\n') } : {}) };
    const button = action.type === 'interaction' || action.type === 'kb query';
    return button && action.button !== 'N/A' ? { kind: 'macro', macro: kebab(action.button), ...base } : { kind: 'text', ...base };
  });
  const closing = last.map((text, index): ScriptStep => ({ kind: 'text', id: `close-${String(index + 1)}`, title: text }));
  return {
    article: {
      id: `guideline-${id}`, title, summary: first, tags, language: 'en',
      sections: [
        { heading: 'Procedure', steps: actions.map((action) => action.text) },
        ...actions.filter((action) => action.subtext.length > 0).map((action) => ({ heading: action.button === 'N/A' ? action.text : action.button, paragraphs: action.subtext })),
        ...(last.length > 0 ? [{ heading: 'Wrap up', paragraphs: last }] : []),
      ],
    },
    script: { id: `guideline-${id}`, title, summary: first, steps: [...steps, ...closing], tags, language: 'en' },
  };
}

/** Button names stand in brackets in the file; the words alone are shown. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]/gu, '$1').replace(/\s+/gu, ' ').trim();
}

function kebab(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
}
