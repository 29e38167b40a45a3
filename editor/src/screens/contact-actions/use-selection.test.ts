import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useSelection } from "./use-selection.ts";

const LIST = { tab: "all", search: "", sort: { column: "createdAt", descending: true } } as const;

function draw(matching: Parameters<typeof useSelection>[0] = LIST) {
  return renderHook(({ listed }) => useSelection(listed, 30), { initialProps: { listed: matching } });
}

test("names the contacts that were ticked one by one", () => {
  const { result } = draw();

  act(() => result.current.toggle("con_1"));
  act(() => result.current.toggle("con_2"));
  act(() => result.current.toggle("con_1"));

  expect(result.current).toMatchObject({ count: 1, isAll: false, body: { contactIds: ["con_2"] } });
});

test("the box in the header ticks all that the list has on all pages, and single ones are unticked", () => {
  const { result } = draw();

  act(() => result.current.toggleAll());
  expect(result.current).toMatchObject({ count: 30, isAll: true });
  act(() => result.current.toggle("con_1"));

  expect(result.current).toMatchObject({
    ...{ count: 29, isAll: false, body: { matching: { ...LIST, except: ["con_1"] } } },
  });
  expect([result.current.has("con_1"), result.current.has("con_2")]).toEqual([false, true]);
  act(() => result.current.toggleAll());
  expect(result.current.count, "with some ticked it unticks all").toBe(0);
});

test("ticks stay while the list is sorted, and go when it lists something else", () => {
  const { result, rerender } = draw();
  act(() => result.current.toggle("con_1"));

  rerender({ listed: { ...LIST, sort: { column: "name", descending: false } } });
  expect(result.current.count).toBe(1);

  rerender({ listed: { ...LIST, search: "Smith" } });
  expect(result.current.count).toBe(0);
});
