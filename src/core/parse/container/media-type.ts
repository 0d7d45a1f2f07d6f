const MEDIA_TYPES = new Map(
  Object.entries({
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    png: 'image/png',
    bmp: 'image/bmp',
    svg: 'image/svg+xml',
    pdf: 'application/pdf',
    zip: 'application/zip',
    xls: 'application/vnd.ms-excel',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
);

/** The MIME type that a file name tells; "application/octet-stream" for a name that tells none. */
export function mediaTypeOf(filename: string | null): string {
  const [, extension = ''] = /\.([a-z0-9]+)$/i.exec(filename ?? '') ?? [];
  return MEDIA_TYPES.get(extension.toLowerCase()) ?? 'application/octet-stream';
}
