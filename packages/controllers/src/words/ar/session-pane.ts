import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<session-pane>` in Arabic. */
export const sessionPane = {
  label: 'الجلسات',
  collapse: 'طي قائمة الجلسات',
  expand: 'توسيع قائمة الجلسات',
  home: 'الرئيسية',
  newUpdates: (title, count) => `${title}. ${updates(count)}`,
  urgent: (title) => `${title}. ${URGENT}`,
  urgentWithUpdates: (title, count) => `${title}. ${URGENT} ${updates(count)}`,
  attention: (title) => `${title}: مطلوب انتباهك.`,
  failedSends: (count) => plural(count, { one: 'رسالة واحدة لم تُرسل', two: 'رسالتان لم تُرسلا', few: '# رسائل لم تُرسل', many: '# رسالة لم تُرسل', other: '# رسالة لم تُرسل' }),
  dirty: 'إدخال غير محفوظ',
  wrapUp: 'إنهاء الأعمال',
  elsewhere: 'مفتوحة في نافذة أخرى',
  elsewhereShort: 'نافذة أخرى',
  waiting: 'قيد الانتظار',
  close: (title) => `إغلاق ${title}`,
  menu: (title) => `المزيد حول ${title}`,
  menuFocus: 'فتح',
  menuTearOff: 'فتح في نافذة خاصة',
  menuClose: 'إغلاق الجلسة',
  menuMoveUp: 'نقل لأعلى',
  menuMoveDown: 'نقل لأسفل',
  reopen: 'إعادة فتح جلسة',
  reopenMenu: 'الجلسات المغلقة',
  empty: 'لا توجد جلسات غير الرئيسية بعد',
  restoring: 'جارٍ استعادة جلساتك…',
  opened: (title) => `فُتحت ${title}`,
  closed: (title, open) => `أُغلقت ${title}. ${plural(open, { zero: 'لا جلسات مفتوحة', one: 'جلسة واحدة مفتوحة', two: 'جلستان مفتوحتان', few: '# جلسات مفتوحة', many: '# جلسة مفتوحة', other: '# جلسة مفتوحة' })}`,
  moved: (title, place, of) => `${title}، الموضع ${String(place)} من ${String(of)}`,
  closeTitle: (title) => `إغلاق الجلسة مع ${title}؟`,
  closeConversation: 'تعود المحادثة إلى قائمة الانتظار وقد يستلمها شخص آخر.',
  closeKeepsWaiting: 'تبقى المحادثة لديك بانتظار العميل. استخدم «إنهاء» لإنهائها تمامًا.',
  closeEnds: 'انتهت المحادثة. إغلاق الجلسة يُنهي الأعمال اللاحقة لها.',
  closeRecord: 'يبقى السجل كما حُفظ آخر مرة.',
  closeDraft: 'كُتب رد ولم يُرسل، وسيُفقد عند إغلاق الجلسة.',
  notSent: (count) => plural(count, { one: 'لم تُرسل واحدة', two: 'لم تُرسل اثنتان', few: 'لم تُرسل #', many: 'لم تُرسل #', other: 'لم تُرسل #' }),
  unsaved: 'غير محفوظ',
  openedMany: (count) => plural(count, { zero: 'لم تُفتح جلسات', one: 'فُتحت جلسة واحدة', two: 'فُتحت جلستان', few: 'فُتحت # جلسات', many: 'فُتحت # جلسة', other: 'فُتحت # جلسة' }),
  closedMany: (count, open) => `${plural(count, { zero: 'لم تُغلق جلسات', one: 'أُغلقت جلسة واحدة', two: 'أُغلقت جلستان', few: 'أُغلقت # جلسات', many: 'أُغلقت # جلسة', other: 'أُغلقت # جلسة' })}. ${plural(open, { zero: 'لا جلسات مفتوحة', one: 'جلسة واحدة مفتوحة', two: 'جلستان مفتوحتان', few: '# جلسات مفتوحة', many: '# جلسة مفتوحة', other: '# جلسة مفتوحة' })}`,
  attentionMany: (count) => plural(count, { zero: 'لا جلسة تحتاج إلى انتباهك.', one: 'جلسة واحدة تحتاج إلى انتباهك.', two: 'جلستان تحتاجان إلى انتباهك.', few: '# جلسات تحتاج إلى انتباهك.', many: '# جلسة تحتاج إلى انتباهك.', other: '# جلسة تحتاج إلى انتباهك.' }),
  closeGeneric: 'تختفي الجلسة وعلامات تبويبها من مساحة عملك.',
  closeDirty: (count) => plural(count, { zero: 'لا إدخالات غير محفوظة.', one: 'علامة تبويب واحدة فيها إدخال غير محفوظ.', two: 'علامتا تبويب فيهما إدخال غير محفوظ.', few: '# علامات تبويب فيها إدخال غير محفوظ.', many: '# علامة تبويب فيها إدخال غير محفوظ.', other: '# علامة تبويب فيها إدخال غير محفوظ.' }),
  closeContinue: 'متابعة التحرير',
  closeDiscard: 'تجاهل',
  closeSave: 'حفظ وإغلاق',
  closeCancel: 'إبقاؤها مفتوحة',
  closeConfirm: 'إغلاق الجلسة',
} satisfies Words['sessionPane'];

const URGENT = 'محادثتك بحاجة إلى اهتمام عاجل.';

function updates(count: number): string {
  return plural(count, {
    zero: 'لا تحديثات جديدة في محادثتك.', one: 'تحديث جديد واحد في محادثتك.', two: 'تحديثان جديدان في محادثتك.',
    few: '# تحديثات جديدة في محادثتك.', many: '# تحديثًا جديدًا في محادثتك.', other: '# تحديث جديد في محادثتك.',
  });
}
