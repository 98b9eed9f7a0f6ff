import { AccountDialog } from "./panels/AccountDialog.tsx";
import { DropZone, JobCard, Message } from "./panels/Floating.tsx";
import { OpenButton } from "./panels/OpenButton.tsx";
import { Room } from "./Room.tsx";
import styles from "./app.module.css";
import { useStore } from "./state/store.ts";

export function App() {
  const corpus = useStore((state) => state.corpus);
  const failure = useStore((state) => state.failure);
  return (
    <>
      {corpus ? <Room overview={corpus.overview} /> : <Waiting failure={failure} />}
      <JobCard />
      <Message />
      <DropZone />
    </>
  );
}

function Waiting({ failure }: { failure: string | null }) {
  const dialog = useStore((state) => state.dialog);
  const account = useStore((state) => state.account);
  return (
    <main className={styles.waiting}>
      <h1>Visible College</h1>
      <p>{failure ?? "Loading …"}</p>
      {failure && (
        <>
          <p>
            Open bibliographies, author pages or an atlas, or drop them on this page, to look at those
            instead. Nothing leaves this browser.
          </p>
          <p>
            <OpenButton />
          </p>
        </>
      )}
      {dialog === "account" && account && <AccountDialog account={account} />}
    </main>
  );
}
