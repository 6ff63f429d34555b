/** The words of `<session-stage>` in English. */
export const sessionStage = {
  loading: (title: string) => `${title} is loading`,
  failed: (title: string) => `${title} could not be shown`,
  failedHint: 'Everything else works on. Your other pages are as you left them.',
  unregistered: (type: string) => `Waiting for the application that shows “${type}”`,
  unregisteredHint: 'The page appears by itself as soon as it is available. What you wrote in it is kept.',
  closeTitle: (title: string) => `Close ${title}?`,
  closeBody: 'It holds input that is not saved, and that nobody can show now.',
};
