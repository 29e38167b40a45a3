import type { PeerFigures } from "./measure-peer.ts";

type Cell = (figures: PeerFigures) => string;

/** A row for each question; `Cell` answers it for one round. */
const ROWS: readonly (readonly [string, Cell])[] = [
  ["leads/s taken in", ({ takenPerSecond }) => `${takenPerSecond}`],
  ["leads/s to the end of the wait", ({ settledPerSecond }) => `${settledPerSecond}`],
  ["answer, p50 / p99 ms", ({ answerMs }) => `${answerMs.p50} / ${answerMs.p99}`],
  ["CPU-ms a lead", ({ cpuMsPerLead }) => `${cpuMsPerLead.total}`],
  ["of which Postgres", ({ cpuMsPerLead }) => `${cpuMsPerLead.postgres}`],
  ["memory after the load, MB", ({ restingMb }) => `${restingMb}`],
  ["killed: leads lost of 200", ({ crash }) => `${crash.lost}`],
  ["killed: assigned twice", ({ crash }) => `${crash.twice}`],
  ["killed: waits lost", ({ crash }) => `${crash.unsettled}`],
  ["killed: ready again after, s", ({ crash }) => `${crash.backAfterSeconds}`],
];

/** Markdown: a column for each system, in the order of their first round; rounds are parted by a comma. Empty without figures. */
export function tableOf(figures: readonly PeerFigures[]): string {
  const peers = [...new Set(figures.map(({ peer }) => peer))];
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rows = ROWS.map(([label, cell]) =>
    line([
      label,
      ...peers.map((peer) =>
        figures
          .filter((one) => one.peer === peer)
          .map(cell)
          .join(", "),
      ),
    ]),
  );
  return [line(["", ...peers]), line(["---", ...peers.map(() => "---")]), ...rows].join("\n");
}
