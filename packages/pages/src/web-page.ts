import { pageFromFrame, type FrameOptions, type PageType } from '@session-desk/controllers';

/** Another site in a frame, fenced in as every frame is. Params: `url`, which must be `https:` or of this origin. */
export function webPage(options: FrameOptions = {}): PageType {
  return pageFromFrame(({ params }) => params['url'], options);
}
