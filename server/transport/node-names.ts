import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Names of nodes for ids that go out to pages. A name holds the node's address, sealed: only nodes can make one,
 * so nobody can have a request sent wherever he likes, and only nodes can read it.
 */
export class NodeNames {
  /** Of this node. Letters that may stand in an address as they are. */
  readonly own: string;
  readonly address: string;
  readonly #key: Buffer;

  /** `nodeKey`: the secret that all nodes share. */
  constructor(nodeKey: string, address: string) {
    this.address = address;
    this.#key = Buffer.from(hkdfSync('sha256', nodeKey, '', 'names of nodes', 32));
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce);
    const sealed = Buffer.concat([cipher.update(address, 'utf8'), cipher.final()]);
    this.own = Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The address of the node with this name; null: no node has made it. */
  read(name: string): string | null {
    const bytes = Buffer.from(name, 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return null;
    }
  }
}
