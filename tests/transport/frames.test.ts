import { describe, expect, it } from 'vitest';
import { textFrame } from '../../server/transport/frames.ts';

describe('a frame of a server', () => {
  it.each([
    [5, [0x81, 5]],
    [125, [0x81, 125]],
    [126, [0x81, 126, 0, 126]],
    [65_535, [0x81, 126, 0xff, 0xff]],
    [65_536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  ])('of %d bytes says so in its head', (length, head) => {
    const frame = textFrame('x'.repeat(length));
    expect([...frame.subarray(0, head.length)]).toEqual(head);
    expect(frame).toHaveLength(head.length + length);
  });

  it('counts bytes, not letters', () => {
    expect(textFrame('é')[1]).toBe(2);
  });
});
