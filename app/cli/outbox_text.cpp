// SPDX-License-Identifier: Apache-2.0
#include "app/cli/outbox_text.h"
#include "app/cli/cell_text.h"
#include "app/cli/outbox_json.h"
#include "core/causation/latency_text.h"

namespace leftfold::cli {

namespace {

constexpr std::size_t shownFindings = 20;

void stateLine(std::vector<Row>& rows, std::string_view state, std::int64_t count, Style style, std::string meaning) {
    rows.push_back({{std::string(state), count > 0 ? style : Style::Faint}, {thousands(count)}, {std::move(meaning), Style::Faint}});
}

std::string describe(const EventTrace& event) {
    auto text = event.type + " of " + event.aggregate.path();
    if (event.version)
        text += " #" + std::to_string(event.version->value);
    if (event.position)
        text += " at position " + thousands(event.position->value);
    return text + "  " + event.id.text;
}

std::string describe(const MessageFound& message) {
    auto text = message.eventType + " of " + message.aggregate.path();
    if (message.version)
        text += " #" + std::to_string(message.version->value);
    return text + ", " + std::string(messageStateName(message.state)) + "  event " + message.eventId.text + ", message " + message.id;
}

std::string describe(const std::vector<MessageFound>& twins) {
    return std::to_string(twins.size()) + " messages for event " + twins.front().eventId.text + ", " + twins.front().eventType;
}

std::string describe(const Overtaken& overtaken) {
    const auto when = overtaken.message.publishedAt ? "left at " + timeCell(overtaken.message.publishedAt)
                                                    : "is " + std::string(messageStateName(overtaken.message.state));
    return describe(overtaken.message) + ", " + when + "; version "
        + (overtaken.by.version ? std::to_string(overtaken.by.version->value) : std::string("?")) + " left at "
        + timeCell(overtaken.by.publishedAt);
}

template <typename Finding>
void appendFindings(std::string& out, std::int64_t count, std::string_view title, std::string_view meaning,
    const std::vector<Finding>& found, const Terminal& terminal) {
    if (count == 0)
        return;
    out += '\n';
    paint(out, "! " + std::string(title) + ": " + thousands(count), Style::Bad, terminal);
    out += "  ";
    paint(out, meaning, Style::Faint, terminal);
    out += '\n';
    for (std::size_t at = 0; at < std::min(found.size(), shownFindings); ++at)
        out += "  " + visible(describe(found[at])) + '\n';
    if (count > static_cast<std::int64_t>(shownFindings))
        out += "  … and " + thousands(count - static_cast<std::int64_t>(shownFindings)) + " more\n";
}

Row cells(const OutboxMessage& message, const Terminal& terminal) {
    const auto style = message.state == MessageState::Dead ? Style::Bad
        : message.state == MessageState::Failing           ? Style::Notice
                                                           : Style::Plain;
    const bool onTerminal = terminal.width > 0;
    return {{std::string(messageStateName(message.state, message.box)), style}, {std::to_string(message.attempts)},
        {timeCell(message.createdAt)}, {timeCell(message.publishedAt)}, {message.eventType, Style::Strong},
        {message.aggregate.path(), Style::Accent}, {onTerminal ? cutMiddle(message.eventId.text, 13) : message.eventId.text, Style::Faint},
        {message.lastError, Style::Bad}};
}

std::vector<std::string> fields(const OutboxMessage& message) {
    const auto time = [](const std::optional<Instant>& at) { return at ? formatInstant(*at) : std::string(); };
    return {message.id, message.eventId.text, message.eventType,
        message.schemaVersion ? std::to_string(*message.schemaVersion) : std::string(), message.aggregate.type, message.aggregate.id,
        std::string(messageStateName(message.state, message.box)), std::to_string(message.attempts), time(message.createdAt),
        time(message.publishedAt), message.destination, message.orderingKey, message.correlation.text, message.causation.text,
        message.lastError, std::string(message.payload.json())};
}

} // namespace

void appendTally(std::string& out, const OutboxTally& tally, MessageBox box, Instant now, const Terminal& terminal) {
    const bool in = box == MessageBox::Inbox;
    Table table({{in ? "INBOX" : "STATE"}, {"MESSAGES", Align::Right}, {"MEANS"}}, terminal);
    std::vector<Row> rows;
    const auto line = [&](MessageState state, std::int64_t count, Style style, std::string meaning) {
        stateLine(rows, messageStateName(state, box), count, style, std::move(meaning));
    };
    const auto waiting = tally.oldestPending ? ", the oldest for " + latencyText(now - *tally.oldestPending) : std::string();
    line(MessageState::Pending, tally.pending, Style::Notice, (in ? "came in, not yet handled" : "written, not yet published") + waiting);
    line(MessageState::Published, tally.published, Style::Good,
        in ? "done; kept so that a second delivery is noticed" : "handed to the broker");
    line(MessageState::Failing, tally.failing, Style::Bad, "tried in vain, will be tried again");
    line(MessageState::Dead, tally.dead, Style::Bad, "given up; at most " + std::to_string(tally.mostAttempts) + " attempts were made");
    table.append(out, std::move(rows));
}

void appendReconciliation(std::string& out, const Reconciliation& found, const Terminal& terminal) {
    out += counted(found.events, "event", "events") + " and " + counted(found.messages, "message", "messages") + " compared: ";
    out += found.agrees() ? "they agree.\n" : "they do not agree.\n";
    if (found.nameless > 0)
        out += thousands(found.nameless) + " of the messages do not say which event they tell of: they were left out.\n";
    if (!found.missingCanBeTold)
        out += "This outbox deletes what it has published, so that events without a message cannot be told.\n";
    appendFindings(
        out, found.missingCount, "missing", "events without a message: nobody outside will hear of them", found.missing, terminal);
    appendFindings(
        out, found.extraCount, "extra", "messages whose event is not stored: others were told what did not happen", found.extra, terminal);
    appendFindings(out, found.duplicateCount, "duplicate", "several messages for one event: consumers must know its id to do it once",
        found.duplicate, terminal);
    appendFindings(out, found.differentCount, "different", "messages that say something else than their event", found.different, terminal);
    appendFindings(out, found.outOfOrderCount, "out of order", "a later version of the aggregate left first", found.outOfOrder, terminal);
}

RowShape<OutboxMessage> messageShape(MessageBox box) {
    const bool in = box == MessageBox::Inbox;
    return {
        .columns = {{"STATE"}, {"TRIES", Align::Right}, {in ? "RECEIVED (UTC)" : "CREATED (UTC)"},
            {in ? "HANDLED (UTC)" : "PUBLISHED (UTC)"}, {"TYPE"}, {"AGGREGATE"}, {"EVENT"}, {"ERROR"}},
        .cells = cells,
        .names = {"message_id", "event_id", "event_type", "schema_version", "aggregate_type", "aggregate_id", "state", "attempts",
            "created_at", in ? "handled_at" : "published_at", "destination", "ordering_key", "correlation_id", "causation_id", "error",
            "payload"},
        .fields = fields,
        .appendJson = appendMessageJson,
    };
}

} // namespace leftfold::cli
