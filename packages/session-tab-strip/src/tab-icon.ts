import type { TemplateResult } from 'lit';
import { bookIcon, briefcaseIcon, fileIcon, formIcon, globeIcon, homeIcon, messagesIcon, userIcon } from '@session-desk/controllers';

const icons: ReadonlyMap<string, TemplateResult> = new Map([
  ['home', homeIcon], ['active-conversation', messagesIcon], ['customer', userIcon], ['case', briefcaseIcon], ['article', bookIcon], ['web', globeIcon], ['record', formIcon],
]);

/** The icon of a page type; a sheet of paper for those of a host. */
export function iconOf(tabType: string | undefined): TemplateResult {
  return icons.get(tabType ?? '') ?? fileIcon;
}
