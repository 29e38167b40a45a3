import type { ReactNode } from "react";

interface LinkProps {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
  readonly className?: string;
  readonly "aria-label"?: string;
}

/** What the page of an import asks of the router: the id in its address, and links. */
export const ROUTER = {
  getRouteApi: () => ({ useParams: () => ({ importId: "imp_1" }) }),
  useNavigate: () => () => undefined,
  Link({ to, params = {}, search, children, ...rest }: LinkProps) {
    const path = Object.entries(params).reduce((at, [name, value]) => at.replace(`$${name}`, value), to);
    const query = search === undefined ? "" : `?${new URLSearchParams({ ...search })}`;
    return (
      <a href={`${path}${query}`} {...rest}>
        {children}
      </a>
    );
  },
};
