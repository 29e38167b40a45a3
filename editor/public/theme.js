// Runs before the first paint, so that a chosen theme never flashes; a file of its own because inline scripts are refused.
(() => {
  try {
    const theme = localStorage.getItem("fairlead.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is closed to us: the system's theme it is.
  }
})();
