// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cell_text.h"
#include "app/cli/store_options.h"
#include "core/jobs/write_demo.h"
#include "core/model/json_object.h"
#include "core/storage/sql/sql_event_sink.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

struct DemoOptions : StoreOptions {
    std::string file;
    std::string events = "5000";
    std::string seed = "1";
};

std::string_view faultName(story::FaultKind kind) {
    switch (kind) {
    case story::FaultKind::Gap:
        return "gap";
    case story::FaultKind::DuplicateEventId:
        return "duplicate_event_id";
    case story::FaultKind::OrphanCause:
        return "orphan_cause";
    case story::FaultKind::CausationCycle:
        return "causation_cycle";
    case story::FaultKind::ClockBackwards:
        return "clock_backwards";
    case story::FaultKind::DriftedSnapshot:
        return "drifted_snapshot";
    case story::FaultKind::PayloadNoJson:
        return "payload_no_json";
    case story::FaultKind::PoisonMessage:
        return "poison_message";
    case story::FaultKind::MessageWithoutEvent:
        return "message_without_event";
    case story::FaultKind::EventWithoutMessage:
        return "event_without_message";
    }
    return {};
}

Value faultObject(const story::PlantedFault& fault) {
    return Value::object({{"fault", Value::string(std::string(faultName(fault.kind)))}, {"sentence", Value::string(fault.sentence)},
        {"aggregate_type", Value::string(fault.aggregate.type)}, {"aggregate_id", Value::string(fault.aggregate.id)},
        {"version", fault.version ? Value::integer(fault.version->value) : Value()},
        {"positions", arrayOf(fault.positions, [](Position position) { return Value::integer(position.value); })},
        {"events", arrayOf(fault.events, [](const EventId& id) { return Value::string(id.text); })}});
}

Value demoObject(const DemoRequest& request, const DemoReport& report) {
    return Value::object({{"file", Value::string(request.file.string())}, {"seed", Value::number(std::to_string(request.seed))},
        {"events", Value::integer(report.events)}, {"messages", Value::integer(report.messages)},
        {"snapshots", Value::integer(report.snapshots)}, {"faults", arrayOf(report.faults, faultObject)}});
}

void appendForPeople(std::string& out, const DemoRequest& request, const DemoReport& report, const Terminal& terminal) {
    const std::string file = visible(request.file.string());
    paint(out, file, Style::Strong, terminal);
    out += ": " + counted(report.events, "event", "events") + ", " + counted(report.messages, "outbox message", "outbox messages") + ", "
        + counted(report.snapshots, "snapshot", "snapshots") + ".\n\n";
    out += report.faults.empty() ? "Nothing is wrong on purpose: that takes " + thousands(fewestFaultyEvents) + " events or more.\n"
                                 : "Wrong on purpose:\n";
    for (const story::PlantedFault& fault : report.faults)
        out += "  - " + visible(fault.sentence) + '\n';
    out += "\nNext: leftfold info " + file + '\n';
}

Result<DemoRequest> readRequest(const DemoOptions& options) {
    if (options.file.empty())
        return fail(ErrorCode::InvalidArgument, "No file is given. Name the one to write: leftfold demo shop.db.");
    if (options.file == "-")
        return fail(ErrorCode::InvalidArgument, "A sample store cannot go to standard output. Name the file to write.");
    DemoRequest request;
    request.file = options.file;
    TRY_ASSIGN(request.events, readCount(options.events, "--events"));
    TRY_ASSIGN(const std::int64_t seed, readCount(options.seed, "--seed"));
    request.seed = static_cast<std::uint64_t>(seed);
    return request;
}

Result<std::unique_ptr<EventSink>> openDemoSink(const std::filesystem::path& file) {
    return sql::openSink(file.string(), {.mode = sql::SinkMode::BulkLoad, .applicationId = demoMark});
}

Result<Exit> runDemo(const DemoOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readObjectFormat(options, "demo"));
    TRY_ASSIGN(const DemoRequest request, readRequest(options));
    TerminalProgress progress(progressLine(options, streams), "events written:");
    TRY_ASSIGN(const DemoReport report, writeDemo(openDemoSink, request, progress));
    progress.clear();
    if (format == Format::Table)
        appendForPeople(streams.out.text(), request, report, streams.out.terminal());
    else
        appendObject(streams.out.text(), demoObject(request, report), format);
    return Exit::Done;
}

Run declareDemo(CLI::App& app) {
    auto options = std::make_shared<DemoOptions>();
    app.add_option(
           "FILE", options->file, "the SQLite file to write; an older sample store of that name is replaced,\nany other file is left alone")
        ->group("Arguments");
    app.add_option("--events", options->events, "how many events (default 5000; fewer than 1000 have no faults)")->type_name("N");
    app.add_option("--seed", options->seed, "another seed, another story; the same seed, the same content")->type_name("S");
    addOutputOptions(app, *options);
    return [options](Streams& streams) { return runDemo(*options, streams); };
}

} // namespace

const Verb demoVerb{
    .name = "demo",
    .summary = "writes a sample store: order fulfilment, with faults to find",
    .usage = "FILE [--events N] [--seed S]",
    .text = "Writes a sample store: a shop with orders, payments, stock, shipments and customers, its\n"
            "snapshots and its outbox. Some things in it are wrong on purpose; they are listed.",
    .examples = "leftfold demo shop.db\n"
                "leftfold demo big.db --events 1000000\n"
                "leftfold demo shop.db --seed 7 --format json | jq .faults",
    .declare = declareDemo,
};

} // namespace leftfold::cli
