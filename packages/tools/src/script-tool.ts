import { privateElement, type ToolType } from '@session-desk/controllers';
import type { AssistPort } from '@session-desk/assist';
import type { Macro } from './script/macro.js';
import { ScriptToolElement } from './script/script-tool-element.js';

/** What the script tool is made with. */
export interface ScriptToolOptions {
  readonly assist: Pick<AssistPort, 'listScripts'>;
  /** What a script can run, by the name that its steps give. A step whose macro is not here says so and cannot be run. */
  readonly macros?: Readonly<Record<string, Macro>> | undefined;
}

/** Agent scripts: steps to tick, to run, or that go on in another script; the progress is kept with the session (P9). */
export function scriptTool({ assist, macros = {} }: ScriptToolOptions): ToolType {
  return {
    mount: (place, tool) => {
      const element = privateElement('desk-script-tool', ScriptToolElement);
      Object.assign(element, { assist, macros, tool, bus: tool.bus });
      place.append(element);
      return { isBusy: () => element.isRunning };
    },
  };
}
