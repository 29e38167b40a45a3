import { cleanup, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, expect, test } from "vitest";
import { useFocusKept } from "./use-focus-kept.ts";

afterEach(cleanup);

function List({ names }: { readonly names: readonly string[] }) {
  const list = useRef<HTMLElement>(null);
  return (
    <>
      <section ref={list} tabIndex={-1} aria-label="List" {...useFocusKept(list)}>
        {names.map((name) => (
          <button key={name} type="button">
            {name}
          </button>
        ))}
      </section>
      <button type="button">Outside</button>
    </>
  );
}

test("the focus of an entry that goes away is the list's", () => {
  const { rerender } = render(<List names={["One", "Two"]} />);
  screen.getByRole("button", { name: "One" }).focus();

  rerender(<List names={["Two"]} />);

  expect(document.activeElement).toBe(screen.getByRole("region", { name: "List" }));
});

test("a list that the focus has left does not take it", () => {
  const { rerender } = render(<List names={["One", "Two"]} />);
  screen.getByRole("button", { name: "One" }).focus();
  screen.getByRole("button", { name: "Outside" }).focus();
  screen.getByRole("button", { name: "Outside" }).blur();

  rerender(<List names={["Two"]} />);

  expect(document.activeElement).toBe(document.body);
});
