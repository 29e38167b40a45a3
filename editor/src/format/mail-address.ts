/** The name in a mail address such as `"Ann Lee" <ann@example.com>`; the address itself where there is no name. */
export function mailName(address: string): string {
  const match = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(address);
  if (!match) return address;
  return match[1] === "" || match[1] === undefined ? (match[2] ?? address) : match[1];
}
