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
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few scripts instead of one for each icon: a browser asks for six at a time.
          groups: [
            { name: "start", tags: ["$initial"], priority: 4 },
            {
              name: "ui",
              test: /src[\\/](?:ui|api|format|leads)[\\/]|@base-ui|@floating-ui|lucide-react/,
              minShareCount: 2,
              priority: 3,
            },
            {
              name: "engine",
              test: /engine[\\/]src[\\/]/,
              minShareCount: 2,
              priority: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 8_000,
            },
            {
              name: "canvas",
              test: /src[\\/]screens[\\/]canvas[\\/]|@xyflow/,
              minShareCount: 2,
              priority: 1,
              entriesAware: true,
              entriesAwareMergeThreshold: 20_000,
            },
          ],
        },
      },
    },
  },
});
