/** What stands where it should not: words outside the screen, outside their own box, or over each other. */
import type { Page } from 'playwright-core';

/** Boxes whose words belong to an answer or a column: none may run out of its own, or into another's. */
const labelled =
  '.mode, .side-button, .mood, .star, .column-head, .slider-ends > *, .shape, .newest-tab, .split-part, .key-mode';

/** One line a fault. Whoever looks sees nothing beyond the edge, so the edge is asked of every line of text. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((labelled) => {
    const slack = 1;
    interface Line {
      readonly box: DOMRect;
      readonly of: Element;
      readonly text: string;
    }

    const isLaidOut = (element: Element) =>
      element.closest('.visually-hidden, .tools, script, select') === null &&
      getComputedStyle(element).textOverflow !== 'ellipsis';
    const linesOf = (node: Node): readonly Line[] => {
      const of = node.parentElement!;
      if (!isLaidOut(of)) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      return boxes.map((box) => ({ box, of, text: `“${String(node.nodeValue).trim().slice(0, 30)}”` }));
    };
    const linesIn = (root: Element): readonly Line[] => {
      const lines: Line[] = [];
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode() !== null) lines.push(...linesOf(texts.currentNode));
      return lines;
    };
    const isWithin = (inner: DOMRect, left: number, right: number) =>
      inner.left >= left - slack && inner.right <= right + slack;
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;

    const { scrollWidth } = document.documentElement;
    const wide = scrollWidth > innerWidth ? [`the page is ${String(scrollWidth)} wide`] : [];
    const outside = linesIn(document.body)
      // The tray is there to be scrolled.
      .filter(({ box, of }) => of.closest('.tray') === null && !isWithin(box, 0, innerWidth))
      .map(({ text }) => `${text} runs out of the screen`);
    const labels = [...document.querySelectorAll(labelled)].filter((one) => one.getClientRects().length > 0);
    const inside = labels.flatMap((label) => {
      const { left, right } = label.getBoundingClientRect();
      const out = linesIn(label).filter(({ box }) => !isWithin(box, left, right));
      return out.map(({ text }) => `${text} runs out of .${label.className}`);
    });
    const over = labels.flatMap((label, index) => {
      const neighbours = labels.slice(index + 1).filter((other) => other.parentElement === label.parentElement);
      const lines = linesIn(label);
      const isOver = (other: Element) => linesIn(other).some((a) => lines.some((b) => meet(a.box, b.box)));
      return neighbours.filter(isOver).map(() => `.${label.className} and its neighbour lie over each other`);
    });
    return [...wide, ...outside, ...inside, ...over];
  }, labelled);
}

/** The projector makes a full page smaller once it is drawn. Fails where nothing makes it fit. */
export async function untilItFits(page: Page): Promise<void> {
  const fits = () => {
    const area = document.querySelector('.screen-main');
    return area !== null && area.scrollHeight <= area.clientHeight + 1;
  };
  await page.waitForFunction(fits, null, { timeout: 5_000 });
}
