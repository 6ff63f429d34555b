import type { Words } from '../en.js';

/** The words of `<session-stage>` in Arabic. */
export const sessionStage = {
  loading: (title) => `جارٍ تحميل ${title}`,
  failed: (title) => `تعذّر عرض ${title}`,
  failedHint: 'كل ما عدا ذلك يعمل، وصفحاتك الأخرى كما تركتها.',
  unregistered: (type) => `تظهر هذه الصفحة حالما يتوفر التطبيق الخاص بـ «${type}».`,
} satisfies Words['sessionStage'];
