import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  createLeadRouteMutation,
  listLeadRoutesQueryKey,
  updateLeadRouteMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { CreateLeadRouteData, LeadRoute } from "../../api/generated/types.gen.ts";
import { showToast } from "../../ui/toast.tsx";

interface SaveRoute {
  readonly save: (body: CreateLeadRouteData["body"]) => void;
  readonly isPending: boolean;
  /** Why the last attempt was refused; `null` before, and once it is forgotten. */
  readonly error: unknown;
  readonly forgetError: () => void;
}

/**
 * Creates a lead route, or changes the one given; either is live at once.
 *
 * @param onSaved called once the list is read again
 */
export function useSaveRoute(route: LeadRoute | null, onSaved: () => void): SaveRoute {
  const client = useQueryClient();
  const then = {
    onSuccess: async ({ name }: LeadRoute) => {
      await client.invalidateQueries({ queryKey: listLeadRoutesQueryKey() });
      showToast({ tone: "good", title: `${name} is live` });
      onSaved();
    },
  };
  const create = useMutation({ ...createLeadRouteMutation(), ...then });
  const update = useMutation({ ...updateLeadRouteMutation(), ...then });
  const { isPending, error, reset } = route === null ? create : update;
  return {
    save: (body) =>
      route === null ? create.mutate({ body }) : update.mutate({ path: { id: route.id }, body }),
    isPending,
    error,
    forgetError: reset,
  };
}
