import { useState } from "react";
import { choosableFields, type TableColumn } from "../../model/table-column.ts";
import { buildAgain } from "../state/jobs.ts";
import { useStore } from "../state/store.ts";
import ui from "../ui/ui.module.css";
import styles from "./panels.module.css";

const isChoosable = (field: string): field is keyof typeof choosableFields => field in choosableFields;

/** Of a table that was not read, what its columns were taken for. */
const guessed = (columns: readonly TableColumn[]) =>
  Object.fromEntries(columns.flatMap(({ header, field }) => (field === null ? [] : [[header, field]])));

/** The header that holds each field, of pairs of a header and its field. */
const columnsOf = (chosen: readonly [string, string][]) =>
  Object.fromEntries(chosen.map(([header, field]) => [field, header]));

/** The columns of a table with what each was taken for, to be said otherwise. Reading again needs the files themselves. */
export function ColumnsForm({ columns, needed }: { columns: readonly TableColumn[]; needed: boolean }) {
  const atHand = useStore((state) => state.given !== null || state.unread !== null);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    needed ? guessed(columns) : {},
  );
  const fieldOf = ({ header, field }: TableColumn) => chosen[header] ?? field ?? "";
  const changes = Object.entries(chosen).filter(([, field]) => field !== "");
  const titled = columns.some((column) => fieldOf(column) === "title");
  return (
    <details className={styles.notice} open={needed}>
      <summary>
        <strong>Columns</strong> <span className={ui.chip}>{columns.length}</span>
      </summary>
      <p>
        Which column holds what. Those that are not used are kept nowhere.
        {needed && " What is chosen already was guessed by what stands in the first rows: look it over."}
      </p>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">First row</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, n) => (
            <tr key={`${n} ${column.header}`}>
              <th scope="row">{column.header || "(no name)"}</th>
              <td>{column.sample}</td>
              <td>
                <select
                  aria-label={`Read ${column.header || `column ${n + 1}`} as`}
                  value={fieldOf(column)}
                  disabled={!atHand || column.header === ""}
                  onChange={(event) => setChosen({ ...chosen, [column.header]: event.target.value })}
                >
                  <option value="">not used</option>
                  {Object.entries(choosableFields).map(([field, words]) => (
                    <option key={field} value={field}>
                      {words}
                    </option>
                  ))}
                  {column.field !== null && !isChoosable(column.field) && (
                    <option value={column.field}>{column.field}</option>
                  )}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!atHand ? (
        <p className={ui.hint}>This corpus was not read on this page: open its files here to choose.</p>
      ) : (
        <p>
          <button
            type="button"
            className={ui.button}
            disabled={changes.length === 0 || !titled}
            onClick={() => void buildAgain({ columns: columnsOf(changes) })}
          >
            Read again with these columns
          </button>{" "}
          {!titled && <span className={ui.hint}>Say first which column holds the title.</span>}
        </p>
      )}
    </details>
  );
}
