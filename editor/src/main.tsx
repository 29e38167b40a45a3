import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { setUpApiClient } from "./api/api-client.ts";
import { App } from "./app/app.tsx";
import "./ui/app.css";

setUpApiClient();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
