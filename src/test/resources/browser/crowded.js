// What does not fit: parts of the form wider than the form, and controls or texts that lie on each other.
(form) => {
  const found = [];
  const frame = form.getBoundingClientRect();
  const seen = (node) => {
    const box = node.getBoundingClientRect();
    const style = getComputedStyle(node);
    return box.width > 2 && box.height > 2 && style.visibility !== "hidden" && style.display !== "none"
      && !node.closest(".si-hidden");
  };
  const name = (node) => `${node.tagName.toLowerCase()}${node.name ? `[${node.name}]` : ""} "${(node.innerText || "").trim().slice(0, 30)}"`;
  const scrolls = (node) => node.closest(".viewer-body");
  const all = [...form.querySelectorAll("*")].filter((node) => seen(node) && !scrolls(node));
  for (const node of all) {
    const box = node.getBoundingClientRect();
    if (box.right > frame.right + 1 || box.left < frame.left - 1) {
      found.push(`too wide: ${name(node)} ${Math.round(box.left - frame.left)}..${Math.round(box.right - frame.left)} of ${Math.round(frame.width)}`);
    } else if (node.scrollWidth > node.clientWidth + 2 && node.clientWidth > 0 && ["visible"].includes(getComputedStyle(node).overflowX) && getComputedStyle(node).display !== "inline") {
      found.push(`text runs out: ${name(node)} ${node.scrollWidth} in ${node.clientWidth}`);
    }
  }
  const leaves = all.filter((node) => node.matches("input, select, textarea, button, a, label, p, dt, dd, legend, summary, small, li"));
  for (const [index, one] of leaves.entries()) {
    const a = one.getBoundingClientRect();
    for (const other of leaves.slice(index + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      const b = other.getBoundingClientRect();
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 3 && high > 3) found.push(`on each other: ${name(one)} and ${name(other)} (${Math.round(wide)}x${Math.round(high)})`);
    }
  }
  if (document.documentElement.scrollWidth > window.innerWidth + 1) found.push(`page is ${document.documentElement.scrollWidth} wide`);
  if (frame.right > window.innerWidth + 1 || frame.left < 0) found.push(`form lies at ${Math.round(frame.left)}..${Math.round(frame.right)} of ${window.innerWidth}`);
  return [...new Set(found)];
}
