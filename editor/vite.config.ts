import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env.FAIRLEAD_API ?? "http://127.0.0.1:4400";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  server: { port: 5173, proxy: { "/api": api } },
  build: {
    target: "es2022",
    sourcemap: false,
    // Fonts and icons stay files: a data URI would need a looser content security policy.
    assetsInlineLimit: 0,
  },
});
