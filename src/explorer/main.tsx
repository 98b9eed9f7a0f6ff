import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import "./app.css";
import { App } from "./App.tsx";
import { Boundary } from "./Boundary.tsx";
import { followOtherTabs } from "./state/decide.ts";
import { addNetworkOfAddress, followDecisions } from "./state/jobs.ts";
import { start } from "./state/store.ts";

// A strict content security policy forbids the code that zod would generate for speed.
z.config({ jitless: true });

// Before anything is rendered: the worker starts meanwhile.
void start().then(addNetworkOfAddress).then(followDecisions);
followOtherTabs();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");
createRoot(root).render(
  <StrictMode>
    <Boundary>
      <App />
    </Boundary>
  </StrictMode>,
);
