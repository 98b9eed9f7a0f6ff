import { Component, type ErrorInfo, type ReactNode } from "react";
import { changeView } from "./state/store.ts";
import { defaultView } from "./state/view.ts";
import styles from "./app.module.css";
import ui from "./ui/ui.module.css";

/** Catches what the drawing of the page throws: the message, and a way back that keeps the data. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: Error, _info: ErrorInfo): void {
    // React has written the stack to the console already; nothing is sent anywhere.
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={styles.waiting} role="alert">
        <h1>Something broke</h1>
        <p>{error.message}</p>
        <p>Your data is still here.</p>
        <p>
          <button
            type="button"
            className={ui.button}
            onClick={() => {
              changeView(defaultView);
              this.setState({ error: null });
            }}
          >
            Go back to the first view
          </button>
        </p>
      </main>
    );
  }
}
