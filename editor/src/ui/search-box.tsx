import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { TextInput } from "./text-input.tsx";

/** Typing pauses this long before a list is asked again. */
const TYPING_PAUSE_MS = 250;

export interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** Called once typing pauses, with the words trimmed. */
  readonly onChange: (text: string) => void;
}

/** What a list is searched by, as one types. */
export function SearchBox({ label, placeholder, text, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder}
      className="w-full max-w-full sm:w-72"
      start={<Search className="size-3.5" aria-hidden />}
      value={typed}
      onValueChange={setTyped}
    />
  );
}
