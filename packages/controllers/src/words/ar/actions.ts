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
  copied: 'تم النسخ',
  insert: 'إدراج',
  estimate: 'تقدير',
} satisfies Words['actions'];
