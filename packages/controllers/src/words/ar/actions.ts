import type { Words } from '../en.js';

/** Words on buttons that mean the same everywhere, in Arabic. */
export const actions = {
  close: 'إغلاق',
  cancel: 'إلغاء',
  undo: 'تراجع',
  retry: 'إعادة المحاولة',
  save: 'حفظ',
  discard: 'تجاهل',
  dismiss: 'تجاهل',
  copy: 'نسخ',
  copied: 'تم النسخ',
  insert: 'إدراج',
  open: 'فتح',
  more: 'المزيد',
  search: 'بحث',
  clear: 'مسح',
  send: 'إرسال',
  loading: 'جارٍ التحميل…',
  estimate: 'تقدير',
  resize: 'تغيير الحجم',
} satisfies Words['actions'];
