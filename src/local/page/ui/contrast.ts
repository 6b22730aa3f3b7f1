/** Black or white, whichever reads better on a `#rrggbb` colour. */
export function readableOn(color: string): '#ffffff' | '#1d1c1d' {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.25 ? '#1d1c1d' : '#ffffff';
}
