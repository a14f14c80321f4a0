/** Walks through XML. What declares things of its own, such as entities, is refused unread. */
import sax from 'sax';
import { NotReadable } from './xlsx-faults.ts';

export interface Visitor {
  /** Names and attributes without their prefixes. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Throws `NotReadable` for whatever is not well formed. */
export function walk(xml: string, { open, text, close }: Visitor): void {
  const parser = sax.parser(true, { position: false });
  const refuse = (reason: unknown): never => {
    throw new NotReadable(String(reason));
  };
  parser.onerror = refuse;
  parser.ondoctype = refuse;
  parser.onopentag = ({ name, attributes }) => {
    open(local(name), new Map(Object.entries(attributes).map(([key, value]) => [local(key), String(value)])));
  };
  parser.ontext = (value) => text?.(value);
  parser.oncdata = (value) => text?.(value);
  parser.onclosetag = (name) => close?.(local(name));
  parser.write(xml.replace(/^\uFEFF/, '')).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
