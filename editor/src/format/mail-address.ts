/** The name in a mail address such as `"Ann Lee" <ann@example.com>`; the address itself where there is no name. */
export function mailName(address: string): string {
  const [, named = "", plain = address] = /^([^<]*)<([^<>]+)>$/.exec(address.trim()) ?? [];
  const name = named.replaceAll('"', "").trim();
  return name === "" ? plain : name;
}
