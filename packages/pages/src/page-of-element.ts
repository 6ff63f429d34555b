import { defineElement, type MountedPage, type Page, type PageType } from '@session-desk/controllers';
import type { LitElement } from 'lit';

/** A page's own element: private to this package, defined when the first such page is mounted. */
export interface PageElement extends LitElement, MountedPage {
  page: Page | undefined;
}

/** The version under which the private tags are defined. */
const VERSION = '0.1.0';

/** The page type of a private element. */
export function pageOfElement<E extends PageElement>(tag: string, elementClass: new () => E, prepare: (element: E, page: Page) => void): PageType {
  return {
    async mount(place, page) {
      definePage(tag, elementClass);
      const element = document.createElement(tag) as E;
      element.page = page;
      prepare(element, page);
      place.append(element);
      // A page that cannot be rendered is fenced by the stage.
      await element.updateComplete;
      return { ...(element.save ? { save: () => element.save?.() ?? Promise.resolve() } : {}), ...(element.collect ? { collect: () => element.collect?.() } : {}) };
    },
  };
}

/** Defines a page's private tag, once. */
export function definePage(tag: string, elementClass: new () => PageElement): void {
  defineElement(tag, elementClass, VERSION);
}

/** A text among the params of a page; `undefined` when it is none. */
export function textParam(page: Page | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = page?.params[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
