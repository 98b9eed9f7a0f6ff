import styles from "./panels.module.css";

/** The head of a details panel: of what kind it is, and its name. The name is always text, never markup. */
export function Heading({ kind, title, serif = false }: { kind: string; title: string; serif?: boolean }) {
  return (
    <header className={styles.heading}>
      <p>{kind}</p>
      <h2 className={serif ? styles.serif : undefined} tabIndex={-1}>
        {title}
      </h2>
    </header>
  );
}
