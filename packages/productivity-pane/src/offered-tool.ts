import { bookIcon, listChecksIcon, sparklesIcon, zapIcon, type WordsController } from '@session-desk/controllers';
import type { TemplateResult } from 'lit';
import type { PaneTool } from './pane-tool.js';
import type { ToolRegistry } from './tool-registry.js';

/** A tool with everything that the rail shows of it. */
export interface OfferedTool {
  readonly name: string;
  readonly label: string;
  readonly icon: TemplateResult | undefined;
  readonly count: number;
}

/** The tools that are offered: those that are asked for and registered, each once, in their order. */
export function offeredTools(tools: readonly PaneTool[], registry: ToolRegistry, counts: Readonly<Record<string, number>>, words: WordsController): readonly OfferedTool[] {
  const names = new Set<string>();
  return tools.flatMap(({ name, label, icon }) => {
    const registered = registry.get(name);
    if (!registered || names.has(name)) return [];
    names.add(name);
    return [{ name, label: label ?? registered.label ?? words.term('productivityPane.toolName', name), icon: icon ?? registered.icon ?? shippedIcons.get(name), count: counts[name] ?? 0 }];
  });
}

const shippedIcons: ReadonlyMap<string, TemplateResult> = new Map([['knowledge', bookIcon], ['suggestions', sparklesIcon], ['cards', zapIcon], ['script', listChecksIcon]]);
