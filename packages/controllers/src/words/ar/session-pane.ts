import type { Words } from '../en.js';
import { plural } from './plural.js';

/** The words of `<session-pane>` in Arabic. */
export const sessionPane = {
  label: 'الجلسات',
  collapse: 'طي قائمة الجلسات',
  expand: 'توسيع قائمة الجلسات',
  home: 'الرئيسية',
  visitor: (number) => `الزائر ${String(number)}`,
  newUpdates: (title, count) => `${title}. ${updates(count)}`,
  urgent: (title) => `${title}. ${URGENT}`,
  urgentWithUpdates: (title, count) => `${title}. ${URGENT} ${updates(count)}`,
  attention: (title) => `${title}: مطلوب انتباهك.`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  pending: (count) => plural(count, { zero: 'لا إجراءات معلقة', one: 'إجراء معلق واحد', two: 'إجراءان معلقان', few: '# إجراءات معلقة', many: '# إجراءً معلقًا', other: '# إجراء معلق' }),
  failedSends: (count) => plural(count, { one: 'رسالة واحدة لم تُرسل', two: 'رسالتان لم تُرسلا', few: '# رسائل لم تُرسل', many: '# رسالة لم تُرسل', other: '# رسالة لم تُرسل' }),
  dirty: 'إدخال غير محفوظ',
  customerLeft: 'غادر العميل',
  wrapUp: 'إنهاء الأعمال',
  waiting: 'قيد الانتظار',
  closing: (seconds) => plural(seconds, { one: 'تُغلق خلال ثانية', two: 'تُغلق خلال ثانيتين', few: 'تُغلق خلال # ثوانٍ', many: 'تُغلق خلال # ثانية', other: 'تُغلق خلال # ثانية' }),
  undoClose: 'تراجع',
  undoCloseOf: (title) => `التراجع عن إغلاق ${title}`,
  close: (title) => `إغلاق ${title}`,
  menu: (title) => `المزيد حول ${title}`,
  menuFocus: 'فتح',
  menuClose: 'إغلاق الجلسة',
  menuMoveUp: 'نقل لأعلى',
  menuMoveDown: 'نقل لأسفل',
  menuReopen: 'إعادة فتح آخر جلسة مغلقة',
  empty: 'لا توجد جلسات غير الرئيسية بعد',
  restoring: 'جارٍ استعادة جلساتك…',
  reconnecting: 'جارٍ إعادة الاتصال…',
  offline: 'غير متصل. جلساتك محفوظة هنا.',
  opened: (title) => `فُتحت ${title}`,
  closed: (title, open) => `أُغلقت ${title}. ${plural(open, { zero: 'لا جلسات مفتوحة', one: 'جلسة واحدة مفتوحة', two: 'جلستان مفتوحتان', few: '# جلسات مفتوحة', many: '# جلسة مفتوحة', other: '# جلسة مفتوحة' })}`,
  moved: (title, place, of) => `${title}، الموضع ${String(place)} من ${String(of)}`,
  closeTitle: (title) => `إغلاق الجلسة مع ${title}؟`,
  closeConversation: 'تعود المحادثة إلى قائمة الانتظار وقد يستلمها شخص آخر.',
  closeKeepsWaiting: 'تبقى المحادثة لديك بانتظار العميل. استخدم «إنهاء» لإنهائها تمامًا.',
  closeEnds: 'انتهت المحادثة. إغلاق الجلسة يُنهي الأعمال اللاحقة لها.',
  closeRecord: 'يبقى السجل كما حُفظ آخر مرة.',
  closeDirty: 'توجد إدخالات غير محفوظة في هذه الجلسة، وستُفقد عند إغلاقها.',
  closeDraft: 'كُتب رد ولم يُرسل، وسيُفقد عند إغلاق الجلسة.',
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
