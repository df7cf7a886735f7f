// SPDX-License-Identifier: Apache-2.0
#include "app/cli/outbox_json.h"
#include "app/cli/outbox_text.h"
#include "app/cli/project_options.h"
#include "app/cli/store_options.h"
#include "core/support/clock.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

struct OutboxOptions : StoreOptions {
    std::string what;
    std::string state;
    std::string limit;
    bool inbox = false;

    MessageBox box() const { return inbox ? MessageBox::Inbox : MessageBox::Outbox; }
};

tl::unexpected<Error> noOutbox(const EventSource& source) {
    return fail(ErrorCode::Unsupported,
        source.description().name + " has no outbox that Leftfold knows. leftfold layouts tells what was looked for.");
}

tl::unexpected<Error> noMessages(const EventSource& source, MessageBox box) {
    const bool in = box == MessageBox::Inbox;
    return fail(ErrorCode::Unsupported,
        source.description().name
            + (in ? " has no inbox: its messages are those of the outbox, listed without --inbox."
                  : " has an inbox and no outbox: its messages are listed with --inbox."));
}

Result<Exit> showTally(const OutboxOptions& options, EventSource& source, Streams& streams) {
    TRY_ASSIGN(const Format format, readObjectFormat(options, "outbox"));
    OutboxTally outbox;
    std::optional<OutboxTally> inbox;
    if (source.outbox()) {
        TRY_ASSIGN(outbox, source.outbox()->tallyMessages());
    }
    if (source.inbox()) {
        TRY_ASSIGN(inbox, source.inbox()->tallyMessages());
    }
    const auto now = SystemClock().now();
    auto& out = streams.out.text();
    if (format != Format::Table) {
        appendObject(out, tallyObject(outbox, inbox, now), format);
        return Exit::Done;
    }
    if (source.outbox())
        appendTally(out, outbox, MessageBox::Outbox, now, streams.out.terminal());
    if (source.outbox() && inbox)
        out += '\n';
    if (inbox)
        appendTally(out, *inbox, MessageBox::Inbox, now, streams.out.terminal());
    return Exit::Done;
}

Result<Exit> reconcile(const OutboxOptions& options, EventSource& source, Streams& streams) {
    TRY_ASSIGN(const Format format, readObjectFormat(options, "outbox reconcile"));
    TerminalProgress progress(progressLine(options, streams), "rows compared:");
    TRY_ASSIGN(const auto found, reconcileOutbox(source, progress));
    progress.clear();
    if (format == Format::Table)
        appendReconciliation(streams.out.text(), found, streams.out.terminal());
    else
        appendObject(streams.out.text(), reconciliationObject(found), format);
    return found.agrees() ? Exit::Done : Exit::Findings;
}

Result<std::optional<MessageState>> readState(const OutboxOptions& options) {
    if (options.state.empty())
        return std::nullopt;
    std::string names;
    for (const auto state : {MessageState::Pending, MessageState::Published, MessageState::Failing, MessageState::Dead}) {
        const auto name = messageStateName(state, options.box());
        if (options.state == name)
            return state;
        names += (names.empty() ? "" : state == MessageState::Dead ? " or " : ", ") + std::string(name);
    }
    return fail(ErrorCode::InvalidArgument, "There is no message state \"" + options.state + "\"; --state is " + names + '.');
}

Result<Exit> listMessages(const OutboxOptions& options, EventSource& source, Streams& streams) {
    TRY_ASSIGN(const Format format, readFormat(options));
    MessageQuery query;
    auto* box = boxOf(source, options.box());
    if (!box)
        return noMessages(source, options.box());
    TRY_ASSIGN(query.state, readState(options));
    query.payload = format == Format::Table ? PayloadPart::Beginning : PayloadPart::Whole;
    std::int64_t left = std::numeric_limits<std::int64_t>::max();
    if (!options.limit.empty()) {
        TRY_ASSIGN(left, readCount(options.limit, "--limit"));
    }
    RowWriter<OutboxMessage> writer(streams.out, format, messageShape(options.box()));
    TerminalProgress progress(ProgressLine::Hidden, "messages");
    while (left > 0) {
        query.limit = static_cast<int>(std::min<std::int64_t>(left, 512));
        TRY_ASSIGN(const auto page, box->messages(query));
        TRY_VOID(writer.write(page.messages));
        left -= std::ssize(page.messages);
        query.after = page.last;
        if (page.atEnd)
            break;
        if (!progress.keepGoing(0, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
    }
    TRY_VOID(writer.finish());
    return Exit::Done;
}

Result<Exit> runOutbox(const OutboxOptions& options, Streams& streams) {
    if (options.what == "requeue")
        return fail(ErrorCode::Unsupported, "outbox requeue is not there yet.");
    if (!options.what.empty() && options.what != "reconcile" && options.what != "messages")
        return fail(ErrorCode::InvalidArgument,
            "There is no outbox \"" + options.what + "\"; it is reconcile or messages, or nothing for the counts.");
    TRY_VOID(checkDocuments(options));
    TRY_VOID(readState(options));
    TRY_ASSIGN(const auto source, openSource(options));
    if (!source->outbox() && !source->inbox())
        return noOutbox(*source);
    if (options.what == "reconcile")
        return reconcile(options, *source, streams);
    return options.what == "messages" ? listMessages(options, *source, streams) : showTally(options, *source, streams);
}

Run declareOutbox(CLI::App& app) {
    auto options = std::make_shared<OutboxOptions>();
    addStoreOptions(app, *options);
    app.add_option("WHAT", options->what, "reconcile: compare with the events; messages: list them;\nnothing: count them by state")
        ->group("Arguments");
    app.add_option("--state", options->state,
           "only messages that are pending, published, failing or dead;\nof an inbox: received, handled, failing or dead")
        ->type_name("STATE");
    app.add_flag("--inbox", options->inbox, "with messages: those of the inbox");
    app.add_option("--limit", options->limit, "at most this many messages")->type_name("N");
    return withProject(options, [options](Streams& streams) { return runOutbox(*options, streams); });
}

} // namespace

const Verb outboxVerb{
    .name = "outbox",
    .summary = "message states, the messages, and how they compare with the events",
    .usage = "STORE [reconcile|messages] [--inbox] [--state STATE] [--limit N]",
    .text = "The outbox beside the events: how many messages are pending, published, failing and dead, how old\n"
            "the oldest is. reconcile finds events without a message, messages without an event, several for\n"
            "one event, other contents, and messages that a later version of their aggregate has overtaken; the\n"
            "exit code is 1 where something is found. An inbox, where there is one, is counted beside the outbox.",
    .examples = "leftfold outbox shop.db\n"
                "leftfold outbox shop.db messages --state dead\n"
                "leftfold outbox shop.db messages --inbox --state received\n"
                "leftfold outbox shop.db reconcile\n"
                "leftfold outbox shop.db reconcile --format json | jq .missing",
    .declare = declareOutbox,
};

} // namespace leftfold::cli
