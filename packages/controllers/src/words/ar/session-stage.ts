import type { Words } from '../en.js';

/** The words of `<session-stage>` in Arabic. */
export const sessionStage = {
  loading: (title) => `جارٍ تحميل ${title}`,
  failed: (title) => `تعذّر عرض ${title}`,
  failedHint: 'كل ما عدا ذلك يعمل، وصفحاتك الأخرى كما تركتها.',
  unregistered: (type) => `في انتظار التطبيق الذي يعرض «${type}»`,
  unregisteredHint: 'تظهر الصفحة من تلقاء نفسها حالما يتوفر، وما كتبته فيها محفوظ.',
  closeTitle: (title) => `إغلاق ${title}؟`,
  closeBody: 'فيها إدخال غير محفوظ ولا يمكن عرضه الآن.',
} satisfies Words['sessionStage'];
