/** Scales pictures of more pixels than `most` to `wanted`. */
export async function scalePictures(most: number, wanted: number): Promise<void> {
  for (const picture of document.images) {
    const { naturalWidth: width, naturalHeight: height } = picture;
    if (width * height <= most) continue;
    const smaller = scaledTo(wanted, picture);
    if (smaller === null) continue;
    picture.src = smaller;
    await picture.decode();
  }
}

/** A data: URL; null where the browser has no canvas for it. */
function scaledTo(pixels: number, picture: HTMLImageElement): string | null {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const factor = Math.sqrt(pixels / (width * height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * factor));
  canvas.height = Math.max(1, Math.round(height * factor));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  // A photograph stays one: without loss it would be many times larger.
  const type = picture.src.startsWith('data:image/jpeg') ? 'image/jpeg' : 'image/png';
  return canvas.toDataURL(type, 0.92);
}
