/** A window of this page under a name, large enough to work in and beside what is open; `null` when the browser refuses. Only within a gesture. */
export function openBeside(name: string): Window | null {
  const { availWidth, availHeight } = screen;
  const [width, height] = [Math.min(1280, availWidth), Math.min(900, availHeight)];
  return open(location.href, name, `popup,width=${String(width)},height=${String(height)},left=${String(availWidth - width)},top=${String(Math.round((availHeight - height) / 2))}`);
}
