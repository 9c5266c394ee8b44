/**
 * The version that an answer shows, as it is to be given back in `ifMatch`. Answers come from the methods
 * whose names end in `Raw`.
 */
export function etag(answer: { raw: Response }): string {
  const version = answer.raw.headers.get('ETag');
  if (version === null) {
    throw new TypeError('the answer shows no version (ETag)');
  }
  return version;
}
