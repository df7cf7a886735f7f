// SPDX-License-Identifier: Apache-2.0
// Runs after the prelude, once in every engine: what a projection is written with, the event that its handlers see, and the
// state, which stays here from event to event.
(function (inside) {
    "use strict";
    const { parse, stringify, told, longest } = inside;
    const longestState = 32000000; // letters
    const deepest = 400; // levels; twice as many calls are what the engine does not yet refuse
    const { isArray } = Array;
    const { create, defineProperty, freeze, getPrototypeOf, keys } = Object;

    // The event: what most handlers read stands in it, the rest is read when it is asked for. Accessors alone would be slow.
    let dataText, metadataText, headText, metadata, head, headMissed;
    let isAsked = false; // for more than most handlers read
    function Event(type, stream, number) {
        this.data = parse(dataText);
        this.eventType = type;
        this.streamId = stream;
        this.sequenceNumber = number;
    }
    const headOf = name => {
        isAsked = true;
        if (headText === "") {
            headMissed = true; // it is run again, with what it asks for
            throw new Error("the event is being read");
        }
        return (head || (head = parse(headText)))[name];
    };
    const part = (name, get) => defineProperty(Event.prototype, name, { get });
    defineProperty(Event.prototype, "isJson", { value: true });
    part("body", function () { return this.data; });
    part("bodyRaw", () => dataText);
    part("metadata", () => {
        isAsked = true;
        return metadata === undefined ? (metadata = parse(metadataText)) : metadata;
    });
    part("metadataRaw", () => metadataText);
    part("partition", function () { return this.streamId; });
    for (const name of ["event_type", "event_id", "occurred_at", "aggregate_id", "aggregate_type", "aggregate_version", "schema_version",
        "correlation_id", "causation_id", "position"]) {
        const camel = name.replace(/_./g, two => two[1].toUpperCase());
        part(name, () => headOf(name));
        if (camel !== name && camel !== "eventType")
            part(camel, () => headOf(name));
    }
    freeze(Event.prototype);
    freeze(Event);

    // What a projection is written with. All that it says about streams is for a server; here the events are those of one aggregate.
    let found = null;
    const refusals = {
        $initShared: "$initShared: a state that aggregates share is nothing that one aggregate's events can tell; leave it out",
        partitionBy: "partitionBy: a replay is that of one aggregate already; use foreachStream()",
        transformBy: "transformBy: a replay needs the state itself, not what is made of it; leave it out",
        filterBy: "filterBy: a replay needs the state itself, not what is left of it; leave it out",
    };
    const refuse = name => { throw new TypeError(refusals[name]); };
    const chain = {};
    const when = handlers => {
        if (found)
            throw new TypeError("when() may be called once");
        if (handlers === null || typeof handlers !== "object")
            throw new TypeError("when() takes an object of functions by event type");
        found = { init: () => ({}), any: undefined, own: create(null) };
        for (const name of keys(handlers)) {
            if (name === "$initShared")
                refuse(name);
            if (typeof handlers[name] !== "function")
                throw new TypeError("the handler of '" + name + "' is no function");
            if (name === "$init")
                found.init = handlers[name];
            else if (name === "$any")
                found.any = handlers[name];
            else if (name !== "$deleted" && name !== "$created") // no event of the aggregate's
                found.own[name] = handlers[name];
        }
        return chain;
    };
    chain.when = when;
    for (const name of ["foreachStream", "outputState", "outputTo", "$defines_state_transform"])
        chain[name] = () => chain;
    for (const name of ["partitionBy", "transformBy", "filterBy"])
        chain[name] = () => refuse(name);
    freeze(chain);
    const source = () => chain;
    const writes = name => () => {
        throw new TypeError(name + "() writes an event; a replay never writes");
    };
    const nothing = () => undefined;
    const words = { fromStream: source, fromStreams: source, fromAll: source, fromCategory: source, fromCategories: source,
        fromStreamsMatching: source, options: nothing, log: nothing, emit: writes("emit"), linkTo: writes("linkTo"),
        linkStreamTo: writes("linkStreamTo"), copyTo: writes("copyTo") };

    // What the state may be: what comes back from JSON as it was. Anything else would be lost on the way back.
    let nodes, letters;
    const wrong = (name, what) => { throw new TypeError((name === "" ? "the state" : "'" + name + "'") + " is " + what); };
    const checkSize = more => {
        letters += more;
        if (letters > longestState)
            throw new RangeError("the state is larger than 32 MB");
    };
    let check; // what it is made of is checked likewise
    const checkObject = (name, value, depth) => {
        if (depth > deepest)
            throw new RangeError("the state holds itself, or nests deeper than " + deepest + " levels");
        const kind = getPrototypeOf(value);
        if (kind === Event.prototype)
            throw new TypeError("the event itself is no part of a state; keep its data");
        if (isArray(value)) {
            if (value.length > longest)
                throw new RangeError("an array of more than " + longest + " items is too long for a state");
        } else if (kind !== Object.prototype && kind !== null) {
            wrong(name, "a " + (kind === Date.prototype ? "Date" : value.constructor && value.constructor.name || "value") + ", which JSON does not keep; keep its text");
        }
        const names = keys(value);
        nodes += names.length;
        for (let at = 0; at < names.length; ++at) {
            const key = names[at];
            const inner = value[key];
            if (typeof inner === "string")
                checkSize(inner.length + 2);
            else if (typeof inner === "object" ? inner !== null : typeof inner !== "boolean" && typeof inner !== "undefined"
                && !(typeof inner === "number" && inner - inner === 0))
                check(key, inner, depth + 1);
        }
        checkSize(names.length * 8);
    };
    check = (name, value, depth) => {
        switch (typeof value) {
        case "string":
            checkSize(value.length);
            break;
        case "number":
            if (value - value !== 0)
                wrong(name, value + ", which JSON does not know");
            break;
        case "object":
            if (value !== null)
                checkObject(name, value, depth);
            break;
        case "function":
        case "symbol":
            wrong(name, "a " + typeof value + ", which JSON does not know");
        }
    };
    const checkAll = value => {
        nodes = 1;
        letters = 0;
        check("", value, 0);
    };

    let state, stream, any, own;
    const guarded = work => {
        try {
            return work();
        } catch (error) {
            return told(error);
        }
    };
    return {
        // Runs the file; the types that it has handlers for, as JSON.
        open: factory => guarded(() => {
            found = null;
            factory(words.fromStream, words.fromStreams, words.fromAll, words.fromCategory, words.fromCategories, words.fromStreamsMatching,
                words.options, words.log, words.emit, words.linkTo, words.linkStreamTo, words.copyTo);
            if (!found)
                throw new TypeError("it has no fromStream(…).when({ … })");
            any = found.any;
            own = found.own;
            return stringify({ any: any !== undefined, own: keys(own) });
        }),
        init: () => guarded(() => {
            state = found.init();
            if (state === undefined)
                throw new TypeError("$init returns nothing");
            checkAll(state);
            return stringify(state);
        }),
        load: text => guarded(() => {
            state = parse(text);
            return "";
        }),
        streamIs: id => { stream = id; },
        // Nothing: it went well. True: it asks for the head. An event that nobody asks more of brings three arguments.
        run: (eventType, version, dataJson, metadataJson, headJson) => {
            dataText = dataJson;
            metadataText = metadataJson || "null";
            headText = headJson || "";
            if (isAsked) {
                metadata = head = undefined;
                headMissed = isAsked = false;
            }
            try {
                const event = new Event(eventType, stream, version);
                let next = state;
                if (any !== undefined) {
                    const after = any(next, event);
                    if (after !== undefined)
                        next = after;
                }
                const handler = own[eventType];
                if (handler !== undefined) {
                    const after = handler(next, event);
                    if (after !== undefined)
                        next = after;
                }
                if (typeof next !== "object") {
                    nodes = letters = 0;
                    check("", next, 0);
                }
                state = next;
            } catch (error) {
                return headMissed ? true : told(error);
            }
            return headMissed ? true : undefined;
        },
        // The number of its parts.
        look: () => guarded(() => {
            checkAll(state);
            return nodes;
        }),
        text: () => guarded(() => {
            checkAll(state);
            return stringify(state);
        }),
    };
})
