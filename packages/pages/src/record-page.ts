import type { PageType } from '@session-desk/controllers';
import { casePage, type CasePorts } from './case/case-page.js';
import { customerPage } from './customer/customer-page.js';

/** The page of a record session: a case as its form, a customer, contact or account as a customer. Params: `recordType`, `recordId`. */
export function recordPage(ports: CasePorts): PageType {
  const ofCase = casePage(ports);
  const ofCustomer = customerPage(ports);
  return { mount: (place, page) => (page.params['recordType'] === 'case' ? ofCase : ofCustomer).mount(place, page) };
}
