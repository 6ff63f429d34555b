import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<session-tab-strip>` in Arabic. */
export const sessionTabStrip = {
  label: 'علامات التبويب',
  home: 'الرئيسية',
  'active-conversation': 'المحادثة',
  customer: 'العميل',
  case: 'الحالة',
  article: 'المقالة',
  web: 'صفحة ويب',
  record: 'السجل',
  untitled: 'بلا عنوان',
  dirtyTab: (title) => `${title}، إدخال غير محفوظ`,
  savingTab: (title) => `${title}، جارٍ الحفظ…`,
  all: (count) => plural(count, { other: 'كل علامات التبويب (#)' }),
  menu: (title) => `المزيد حول ${title}`,
  menuClose: 'إغلاق علامة التبويب',
  menuCloseOf: (title) => `إغلاق ${title}`,
  menuCloseOthers: 'إغلاق علامات التبويب الأخرى',
  menuMoveBack: 'نقل نحو البداية',
  menuMoveForth: 'نقل نحو النهاية',
  moved: (title, place, of) => `${title}، الموضع ${String(place)} من ${String(of)}`,
  closeTitle: (title) => `إغلاق ${title}؟`,
  closeBody: 'فيها إدخال غير محفوظ.',
  closeContinue: 'متابعة التحرير',
  closeDiscard: 'تجاهل',
  closeSave: 'حفظ وإغلاق',
} satisfies Words['sessionTabStrip'];
