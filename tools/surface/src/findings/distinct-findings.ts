import { type Finding } from '@liminal/workspace';

/** Each finding once, in the order of their first: what several entry points export is checked for each of them. */
export function distinctFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
