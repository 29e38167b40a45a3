import { slices } from "@fairlead/db";

/** Makes a view of each item; lets other calls be answered on the way, where one view is much work. */
export async function inSlices<Item, View>(
  items: readonly Item[],
  toView: (item: Item) => View,
): Promise<View[]> {
  const letOthersIn = slices();
  const views: View[] = [];
  for (const item of items) {
    await letOthersIn();
    views.push(toView(item));
  }
  return views;
}
