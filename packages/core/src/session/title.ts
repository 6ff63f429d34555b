import type { Configuration, SessionTemplate } from '../configuration/model.js';
import type { Customer } from '../conversation/model.js';
import type { SessionKind } from './model.js';

/** A session's title, with the number of a visitor who has no name. */
export interface SessionTitle {
  readonly title: string;
  readonly visitor?: number | undefined;
}

const SLUG = /\{([^{}]{1,100})\}/gu;

/** A template with its slugs filled in; `undefined` when one is missing, so that braces are never shown (S6). */
function filled(template: string, context: Readonly<Record<string, string>>): string | undefined {
  let missing = 0;
  const title = template.replace(SLUG, (_, slug: string) => {
    const value = Object.hasOwn(context, slug) ? context[slug] : undefined;
    if (!value) missing++;
    return value ?? '';
  });
  return missing === 0 && title.trim() !== '' ? title.trim() : undefined;
}

/** What slugs can name: the session's own context, the customer's name and account, the case's title. */
export function slugsOf(context: Readonly<Record<string, string>>, customer: Customer = {}, caseTitle?: string): Readonly<Record<string, string>> {
  return { ...(customer.name ? { customerName: customer.name } : {}), ...(customer.account ? { accountName: customer.account } : {}), ...(caseTitle ? { caseTitle } : {}), ...context };
}

/** The title by template, else contact name, else account, else, for a record, case title; whoever talks to the agent and has no name is a numbered visitor (S6). */
export function titleOf(template: SessionTemplate | undefined, slugs: Readonly<Record<string, string>>, visitors: number, kind: SessionKind = 'conversation'): SessionTitle {
  const given = filled(template?.title ?? '', slugs) ?? slugs['customerName'] ?? slugs['accountName'] ?? (kind === 'conversation' ? undefined : slugs['caseTitle']);
  return given ? { title: given } : { title: `Visitor ${String(visitors + 1)}`, visitor: visitors + 1 };
}

/** The template of a session: by its own name, else its channel or record type, else its kind. */
export function templateFor(config: Configuration, names: readonly (string | undefined)[]): { readonly name: string; readonly template: SessionTemplate } {
  for (const name of names) {
    const template = name && Object.hasOwn(config.templates, name) ? config.templates[name] : undefined;
    if (name && template) return { name, template };
  }
  return { name: 'none', template: { title: '', titleAnchor: false, tabs: [{ tabType: 'record', title: '', fixed: true }], communicationPanel: 'hidden' } };
}
