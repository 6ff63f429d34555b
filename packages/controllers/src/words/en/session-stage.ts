/** The words of `<session-stage>` in English. */
export const sessionStage = {
  loading: (title: string) => `${title} is loading`,
  failed: (title: string) => `${title} could not be shown`,
  failedHint: 'Everything else works on. Your other pages are as you left them.',
  unregistered: (type: string) => `This page appears as soon as the application for “${type}” is available.`,
};
