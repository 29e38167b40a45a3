import { useMutation, useQueryClient } from "@tanstack/react-query";
import {
  forgetLoanWordMutation,
  listLoanWordsQueryKey,
  teachLoanWordMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";

/** Teaches and forgets words; the lists are read again afterwards. */
export function useTeach() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: listLoanWordsQueryKey() });
  return {
    teach: useMutation({ ...teachLoanWordMutation(), onSuccess }),
    forget: useMutation({ ...forgetLoanWordMutation(), onSuccess }),
  };
}
