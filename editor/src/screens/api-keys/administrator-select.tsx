import { useQuery } from "@tanstack/react-query";
import { listUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Select } from "../../ui/select.tsx";

interface AdministratorSelectProps {
  /** Who has it already, or is about to leave. */
  readonly exceptId: string;
  readonly value: string | null;
  readonly onChange: (userId: string) => void;
}

/** Picks an active administrator. */
export function AdministratorSelect({ exceptId, value, onChange }: AdministratorSelectProps) {
  const users = useQuery(listUsersOptions());
  const options = (users.data?.items ?? [])
    .filter(({ id, role, active }) => role === "admin" && active && id !== exceptId)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      aria-label="Administrator"
      options={options}
      value={value}
      placeholder={options.length === 0 && users.isSuccess ? "There is no other administrator" : "Choose…"}
      disabled={options.length === 0}
      onChange={onChange}
    />
  );
}
