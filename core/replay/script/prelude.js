// SPDX-License-Identifier: Apache-2.0
// Runs first in every engine: takes away what would give another answer tomorrow or on another machine, what the engine
// cannot stop, and what it would crash on; then freezes all that is left, so that no event's script can leave a trace for the
// next. Gives the functions that run a script.
(function (global) {
    "use strict";
    const longest = 1000000; // items of an array that built-in loops may run over, since nothing stops them
    const longestText = 10000000;
    const mostSteps = 4e9; // of a regular expression, at worst: some seconds, and nothing stops it

    const { parse, stringify } = JSON;
    const { isArray } = Array;
    const { apply, ownKeys, getPrototypeOf, getOwnPropertyDescriptor } = Reflect;
    const { freeze, isFrozen, defineProperty } = Object;
    const RealDate = Date;
    const RealRegExp = RegExp;
    const replace = String.prototype.replace;

    const setHidden = (holder, name, value) => defineProperty(holder, name, { value, writable: true, configurable: true });
    const forbid = (holder, names, why) => {
        for (const name of names) {
            const sentence = (typeof name === "symbol" ? "this" : name) + why;
            setHidden(holder, name, function () { throw new TypeError(sentence); });
        }
    };
    const wrap = (holder, names, check) => {
        for (const name of names) {
            const native = holder[name];
            setHidden(holder, name, function (...args) {
                check(this, args);
                return apply(native, this, args);
            });
        }
    };

    // What the engine cannot stop.
    for (const name of ["eval", "Promise", "Proxy", "Reflect", "URL", "URLSearchParams", "SharedArrayBuffer", "ArrayBuffer", "DataView",
        "Int8Array", "Uint8Array", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Uint8ClampedArray", "Float32Array",
        "Float64Array", "Atomics"])
        delete global[name];
    for (const kind of [function () { }, function* () { }])
        setHidden(getPrototypeOf(kind), "constructor", undefined);
    delete global.Function;
    delete Array.prototype.copyWithin;

    const checkItems = array => {
        if (array !== null && array !== undefined && array.length > longest)
            throw new RangeError("an array of more than " + longest + " items is too long for a script");
    };
    wrap(Array.prototype, ["fill", "map", "forEach", "filter", "includes", "some", "every", "reduce", "reduceRight", "sort", "join",
        "toString"], checkItems);
    const checkText = letters => {
        if (letters > longestText)
            throw new RangeError("a text of more than " + longestText + " letters is too long for a script");
    };
    wrap(String.prototype, ["repeat"], (text, [count]) => checkText(text.length * count));
    wrap(String.prototype, ["padStart", "padEnd"], (text, [length]) => checkText(length));

    // Regular expressions run to their end: those that could take very long do not begin.
    const powers = new Map();
    const powerOf = source => {
        let loops = 0, choices = 0, depth = 0, deepest = 0, inClass = false;
        for (let at = 0; at < source.length; ++at) {
            const letter = source[at];
            if (letter === "\\") ++at;
            else if (inClass) inClass = letter !== "]";
            else if (letter === "[") inClass = true;
            else if (letter === "(") { deepest = Math.max(deepest, ++depth); if (source[at + 1] === "?") ++at; }
            else if (letter === ")") --depth;
            else if (letter === "*" || letter === "+" || letter === "{") { ++loops; if (source[at + 1] === "?") ++at; }
            else if (letter === "?") ++choices;
        }
        return { loops: source[0] === "^" ? loops : loops + 1, choices, deepest };
    };
    const checkPattern = (pattern, text) => {
        if (!(pattern instanceof RealRegExp))
            return;
        const source = pattern.source;
        if (!powers.has(source)) {
            if (powers.size > 1000) powers.clear();
            powers.set(source, powerOf(source));
        }
        const { loops, choices, deepest } = powers.get(source);
        if (deepest > 20 || Math.pow(text.length + 1, loops) * Math.pow(2, choices) > mostSteps)
            throw new RangeError("the regular expression /" + source + "/ could take too long on a text of " + text.length + " letters");
    };
    wrap(RealRegExp.prototype, ["exec", "test"], (pattern, [text]) => checkPattern(pattern, "" + text));
    wrap(String.prototype, ["match", "search", "split"], (text, [pattern]) => checkPattern(pattern, "" + text));
    wrap(String.prototype, ["replace"], (text, [pattern, by]) => {
        checkPattern(pattern, "" + text);
        if (typeof by === "string")
            checkText((by.includes("$") ? text.length * text.length : text.length) * by.length);
    });
    const SafeRegExp = function (pattern, flags) {
        const source = pattern instanceof RealRegExp ? pattern.source : "" + pattern;
        if (source.length > 1000 || powerOf(source).deepest > 20)
            throw new RangeError("the regular expression is too long for a script");
        return new RealRegExp(source, flags === undefined && pattern instanceof RealRegExp ? pattern.flags : flags);
    };
    SafeRegExp.prototype = RealRegExp.prototype;
    setHidden(RealRegExp.prototype, "constructor", SafeRegExp);
    global.RegExp = SafeRegExp;

    // What would give another answer tomorrow, or on another machine.
    const tomorrow = "; a script must give the same answer tomorrow";
    forbid(Math, ["random"], " is another number every time" + tomorrow);
    const zoned = text => {
        if (!apply(RealRegExp.prototype.test, /^[+-]?\d{4,6}(-\d\d(-\d\d)?)?$|^[^T ]+T[^T]+(Z|[+-]\d\d:?\d\d)$/, ["" + text]))
            throw new TypeError("the time '" + text + "' has no zone; a script must give the same answer on every machine");
        return text;
    };
    const SafeDate = function (...args) {
        if (!new.target || args.length === 0)
            throw new TypeError("new Date() reads the clock" + tomorrow);
        if (args.length > 1)
            throw new TypeError("new Date(year, month, …) depends on the machine's time zone; use new Date(Date.UTC(year, month, …))");
        return new RealDate(typeof args[0] === "string" ? zoned(args[0]) : args[0]);
    };
    SafeDate.prototype = RealDate.prototype;
    setHidden(SafeDate, "UTC", RealDate.UTC);
    setHidden(SafeDate, "parse", text => RealDate.parse(zoned(text)));
    forbid(SafeDate, ["now"], " reads the clock" + tomorrow);
    setHidden(RealDate.prototype, "constructor", SafeDate);
    const parts = ["Date", "Day", "FullYear", "Hours", "Milliseconds", "Minutes", "Month", "Seconds", "Year"];
    forbid(RealDate.prototype, ["getTimezoneOffset", "toDateString", "toTimeString", ...parts.map(part => "get" + part),
        ...parts.filter(part => part !== "Day").map(part => "set" + part)], " depends on the machine's time zone; use the UTC form");
    setHidden(RealDate.prototype, "toString", RealDate.prototype.toISOString);
    global.Date = SafeDate;
    const locale = " depends on the machine's language; a script must give the same answer on every machine";
    forbid(RealDate.prototype, ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"], locale);
    forbid(Number.prototype, ["toLocaleString"], locale);
    forbid(Array.prototype, ["toLocaleString"], locale);
    forbid(Object.prototype, ["toLocaleString"], locale);
    forbid(String.prototype, ["toLocaleLowerCase", "toLocaleUpperCase", "localeCompare"], locale);

    // What comes out must be JSON; `stringify` alone would make null of NaN without a word.
    const checked = (name, value) => {
        switch (typeof value) {
        case "string":
            return value;
        case "number":
            if (value - value !== 0)
                throw new TypeError((name === "" ? "the result" : "'" + name + "'") + " is " + value + ", which JSON does not know");
            return value;
        case "object":
            if (isArray(value))
                checkItems(value);
            return value;
        case "function":
        case "symbol":
            throw new TypeError((name === "" ? "the result" : "'" + name + "'") + " is a " + typeof value + ", which JSON does not know");
        }
        return value;
    };
    setHidden(JSON, "stringify", (value, replacer, space) => stringify(value, function (name, inner) {
        if (inner !== null && typeof inner === "object" && isArray(inner))
            checkItems(inner);
        return typeof replacer === "function" ? apply(replacer, this, [name, inner]) : inner;
    }, space));

    // The event of the call that runs: its parts are read when they are asked for.
    let texts = null, head, data, metadata;
    const event = {};
    const headPart = name => () => (head || (head = parse(texts[0])))[name];
    const names = ["event_type", "event_id", "occurred_at", "aggregate_id", "aggregate_type", "aggregate_version", "schema_version",
        "correlation_id", "causation_id", "position"];
    for (const name of names) {
        defineProperty(event, name, { enumerable: true, get: headPart(name) });
        if (name !== "position")
            defineProperty(event, apply(replace, name, [/_./g, two => two[1].toUpperCase()]), { get: headPart(name) });
    }
    defineProperty(event, "data", { enumerable: true, get: () => data === undefined ? (data = parse(texts[1])) : data });
    defineProperty(event, "metadata", { enumerable: true, get: () => metadata === undefined ? (metadata = parse(texts[2])) : metadata });
    defineProperty(event, "streamId", { get: headPart("aggregate_id") });
    defineProperty(event, "sequenceNumber", { get: headPart("aggregate_version") });
    defineProperty(event, "version", { get: headPart("aggregate_version") });

    // Freezes all that a script can reach from here.
    const seen = new Set();
    const seal = one => {
        if (one === null || (typeof one !== "object" && typeof one !== "function") || seen.has(one))
            return;
        seen.add(one);
        seal(getPrototypeOf(one));
        for (const key of ownKeys(one)) {
            const property = getOwnPropertyDescriptor(one, key);
            seal(property.value);
            seal(property.get);
            seal(property.set);
        }
        freeze(one);
    };
    seal(event);
    for (const one of [[][Symbol.iterator](), new Map().entries(), new Set().values(), ""[Symbol.iterator](), function* () { }])
        seal(getPrototypeOf(one));
    for (const key of ownKeys(global))
        seal(global[key]);
    freeze(global);

    const told = error => {
        try {
            const text = error instanceof Error ? error.message || error.name : "" + error;
            const line = error instanceof Error && apply(RealRegExp.prototype.exec, /@file:step:(\d+)/, [error.stack]);
            return [text, line ? line[1] : ""];
        } catch (again) {
            return ["it threw something that is no error", ""];
        }
    };
    const answer = result => {
        if (result === undefined)
            throw new TypeError("it returned nothing; it must return what takes the place of the data");
        const text = stringify(result, checked);
        if (text === undefined)
            throw new TypeError("it returned something that JSON does not know");
        return text;
    };
    return {
        plain: (script, text) => {
            try {
                return answer(script(parse(text)));
            } catch (error) {
                return told(error);
            }
        },
        withEvent: (script, text, ...parts) => {
            texts = parts;
            head = data = metadata = undefined;
            try {
                return answer(script(parse(text), event));
            } catch (error) {
                return told(error);
            }
        },
        close: script => {
            if (script.prototype)
                freeze(script.prototype);
            freeze(script);
        },
        inside: { parse, stringify, told, longest },
    };
})(this)
