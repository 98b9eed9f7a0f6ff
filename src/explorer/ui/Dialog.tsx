import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import styles from "./ui.module.css";

/** A dialog in the middle of the page. The browser's own element keeps the focus inside and closes on Escape. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={element} className={styles.dialog} aria-label={title} onCancel={onClose} onClose={onClose}>
      <div className={styles.dialogHead}>
        <h2>{title}</h2>
        <button
          type="button"
          className={`${styles.button} ${styles.icon} ${styles.quiet}`}
          aria-label="Close"
          onClick={onClose}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      <div className={styles.dialogBody}>{children}</div>
    </dialog>
  );
}
