import styles from "./ui.module.css";

/** A small bar beside a number that is written out next to it. */
export function Meter({ share }: { share: number }) {
  return (
    <span className={styles.meter} aria-hidden="true">
      <span style={{ width: `${Math.max(4, Math.min(1, share) * 100)}%` }} />
    </span>
  );
}
