import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import type { ReactElement } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { signOutMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useTheme } from "../theme.ts";

const THEMES = [
  { value: "system", label: "As the system", icon: <Monitor className="size-4" aria-hidden /> },
  { value: "light", label: "Light", icon: <Sun className="size-4" aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon className="size-4" aria-hidden /> },
] as const;

interface UserMenuProps {
  readonly trigger: ReactElement;
  readonly side?: "top" | "bottom";
}

/** Who is signed in, the theme, and the way out. */
export function UserMenu({ trigger, side = "bottom" }: UserMenuProps) {
  const { user } = useSession();
  const [theme, setTheme] = useTheme();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    ...signOutMutation(),
    onSuccess: async () => {
      await navigate({ to: "/login" });
      client.clear();
    },
    onError: (error) =>
      showToast({ tone: "bad", title: "Still signed in", text: asApiProblem(error).message }),
  });
  return (
    <Menu trigger={trigger} side={side} align={side === "top" ? "start" : "end"}>
      <div className="px-2.5 pt-1.5 pb-2">
        <p className="font-medium text-ink text-sm">{user.name}</p>
        <p className="text-faint text-xs">{user.email}</p>
      </div>
      <MenuSeparator />
      <MenuChoice label="Theme" value={theme} options={THEMES} onChange={setTheme} />
      <MenuSeparator />
      <MenuItem icon={<LogOut className="size-4" aria-hidden />} onSelect={() => signOut.mutate({})}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
