/**
 * What Redis does in one step, as scripts in Lua. A script runs alone, and its writes are kept all or none.
 * Layout, for each room CODE under the prefix `two-hats:`
 *
 * - `room:CODE`     hash: revision and chain of the last entry, host; owner, epoch, alive (the lease)
 * - `entries:CODE`  stream: one entry each, its id `<revision>-0`; fields at, body, chain
 * - `words:CODE`    hash: `<kind> <key>` to the present text
 *
 * and for all rooms: `codes` (set), `hosts` (hash: host's secret to code), `leases` (codes by when their
 * lease ends, time of Redis), `resting` (codes by when somebody has to look after them, time of the nodes),
 * `node:ID` (address of a node that lives), `retired:CODE` (no new room has the code yet). Times are milliseconds.
 */
import { defineScript, type CommandParser } from 'redis';

export const prefix = 'two-hats:';

const names = `
local codes, hosts, leases, resting = '${prefix}codes', '${prefix}hosts', '${prefix}leases', '${prefix}resting'
local function roomOf(code) return '${prefix}room:' .. code end
local function entriesOf(code) return '${prefix}entries:' .. code end
local function wordsOf(code) return '${prefix}words:' .. code end
local function retiredOf(code) return '${prefix}retired:' .. code end
local function nodeOf(owner) return '${prefix}node:' .. owner end
local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
`;

function script(lua: string) {
  return {
    SCRIPT: names + lua,
    NUMBER_OF_KEYS: 0,
    parseCommand: (parser: CommandParser, args: readonly string[]): void => {
      for (const arg of args) parser.push(arg);
    },
  };
}

/** `ERASED`: it is stored, and something that was there before is not any more. */
export type Stored = 'OK' | 'ERASED' | 'CONFLICT' | 'FENCED';

/**
 * Adds entries, or puts them in the place of all. The holder's epoch and what the entries are built on are
 * compared here, so that nobody who has lost the room can write, however late. Asked again, it changes nothing.
 */
const append = defineScript({
  ...script(`
local code, owner, epoch, baseRevision, baseChain, revision, chain = unpack(ARGV, 1, 7)
local ttl, alive, host, mode = unpack(ARGV, 8, 11)
local room, entries, words = roomOf(code), entriesOf(code), wordsOf(code)
local head = redis.call('HMGET', room, 'revision', 'chain', 'owner', 'epoch')
local isNew = not head[1]
if isNew then
  if baseRevision ~= '0' or (host ~= '' and redis.call('HEXISTS', hosts, host) == 1) then return 'CONFLICT' end
elseif head[3] ~= owner or head[4] ~= epoch then return 'FENCED'
-- stored before; what that erased, nobody was told
elseif head[1] == revision and head[2] == chain then return 'ERASED'
elseif head[1] ~= baseRevision or head[2] ~= baseChain then return 'CONFLICT'
end

if mode == 'replace' then redis.call('DEL', entries) end
local position = 13
for _ = 1, ARGV[12] do
  local id, at, body, sum = unpack(ARGV, position, position + 3)
  redis.call('XADD', entries, id .. '-0', 'at', at, 'body', body, 'chain', sum)
  position = position + 4
end
local erased = 0
local written = position + 2 * ARGV[position]
for field = position + 1, written, 2 do
  erased = erased + 1 - redis.call('HSET', words, ARGV[field], ARGV[field + 1])
end
for field = written + 1, #ARGV do
  erased = erased + redis.call('HDEL', words, ARGV[field])
end
redis.call('HSET', room, 'revision', revision, 'chain', chain)
if isNew then
  redis.call('HSET', room, 'owner', owner, 'epoch', epoch, 'alive', alive, 'host', host)
  redis.call('SADD', codes, code)
  redis.call('ZADD', leases, now() + ttl, code)
  if host ~= '' then redis.call('HSET', hosts, host, code) end
end
if mode == 'replace' or erased > 0 then return 'ERASED' end
return 'OK'
`),
  transformReply: (reply: unknown) => reply as Stored,
});

/**
 * Revision and chain of the last entry, epoch, until when somebody had the room ('': nobody knows), and `over` where
 * that was another process, which had not let it go.
 */
export type Claimed =
  | readonly ['unknown']
  | readonly ['elsewhere', string]
  | readonly ['ours', string, string, string, string, 'over' | ''];

const claim = defineScript({
  ...script(`
local code, owner, ttl = unpack(ARGV)
local room = roomOf(code)
local revision, chain, holder, epoch, alive = unpack(redis.call('HMGET', room, 'revision', 'chain', 'owner', 'epoch', 'alive'))
if not revision then return { 'unknown' } end
local time = now()
local way = ''
if holder ~= owner then
  local address = redis.call('GET', nodeOf(holder))
  local expiry = redis.call('ZSCORE', leases, code)
  if address and expiry and tonumber(expiry) > time then return { 'elsewhere', address } end
  epoch = string.format('%d', redis.call('HINCRBY', room, 'epoch', 1))
  redis.call('HSET', room, 'owner', owner)
  if holder ~= '' then way = 'over' end
end
redis.call('ZADD', leases, time + ttl, code)
redis.call('ZREM', resting, code)
return { 'ours', revision, chain, epoch, alive or '', way }
`),
  transformReply: (reply: unknown) => reply as Claimed,
});

/** Of each room that was named: revision and chain of its last entry; nothing if the holder has it no longer. */
export type Renewed = readonly (readonly [string, string] | readonly [])[];

const renew = defineScript({
  ...script(`
local owner, ttl, alive, address = unpack(ARGV, 1, 4)
redis.call('SET', nodeOf(owner), address, 'PX', ttl * 2)
local expiry = now() + ttl
local heads = {}
for position = 5, #ARGV, 2 do
  local code, epoch = ARGV[position], ARGV[position + 1]
  local room = roomOf(code)
  local head = redis.call('HMGET', room, 'revision', 'chain', 'owner', 'epoch')
  if head[3] == owner and head[4] == epoch then
    redis.call('ZADD', leases, expiry, code)
    redis.call('HSET', room, 'alive', alive)
    heads[#heads + 1] = { head[1], head[2] }
  else
    heads[#heads + 1] = {}
  end
end
return heads
`),
  transformReply: (reply: unknown) => reply as Renewed,
});

const release = defineScript({
  ...script(`
local code, owner, epoch, alive, wakeAt = unpack(ARGV)
local room = roomOf(code)
local head = redis.call('HMGET', room, 'owner', 'epoch')
if head[1] ~= owner or head[2] ~= epoch then return 'FENCED' end
redis.call('HSET', room, 'owner', '', 'alive', alive)
redis.call('ZREM', leases, code)
if wakeAt == '' then redis.call('ZREM', resting, code) else redis.call('ZADD', resting, wakeAt, code) end
return 'OK'
`),
  transformReply: (reply: unknown) => reply as 'OK' | 'FENCED',
});

const unattended = defineScript({
  ...script(`
local found = redis.call('ZRANGE', leases, '-inf', now(), 'BYSCORE')
for _, code in ipairs(redis.call('ZRANGE', resting, '-inf', ARGV[1], 'BYSCORE')) do found[#found + 1] = code end
return found
`),
  transformReply: (reply: unknown) => reply as readonly string[],
});

/** The code of a room that is no more leads nowhere for a while, rather than to strangers. */
const forget = defineScript({
  ...script(`
local code, owner, restMs = unpack(ARGV)
local room = roomOf(code)
local holder, host = unpack(redis.call('HMGET', room, 'owner', 'host'))
local expiry = redis.call('ZSCORE', leases, code)
if holder and holder ~= '' and holder ~= owner and expiry and tonumber(expiry) > now() then return 'FENCED' end
redis.call('DEL', room, entriesOf(code), wordsOf(code))
redis.call('SREM', codes, code)
redis.call('ZREM', leases, code)
redis.call('ZREM', resting, code)
if host and redis.call('HGET', hosts, host) == code then redis.call('HDEL', hosts, host) end
redis.call('SET', retiredOf(code), '', 'PX', restMs)
return 'OK'
`),
  transformReply: (reply: unknown) => reply as 'OK' | 'FENCED',
});

const isFree = defineScript({
  ...script(
    `return redis.call('EXISTS', roomOf(ARGV[1]), entriesOf(ARGV[1]), retiredOf(ARGV[1])) == 0 and 'YES' or 'NO'`,
  ),
  transformReply: (reply: unknown) => reply === 'YES',
});

export const scripts = { append, claim, renew, release, unattended, forget, isFree };
