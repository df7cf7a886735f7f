// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audit_report.h"
#include "app/cli/filter_option.h"
#include "app/cli/named_aggregate.h"
#include "app/cli/project_options.h"
#include "app/cli/snapshot_rows.h"
#include "app/cli/store_options.h"
#include "core/jobs/audit_snapshots.h"
#include "core/jobs/load_fold.h"
#include "core/support/clock.h"
#include <CLI/CLI.hpp>

namespace leftfold::cli {

namespace {

struct SnapshotsOptions : StoreOptions {
    std::string aggregate;
    std::string filter;
    std::string against;
    bool audit = false;
};

/// Of what snapshots are spoken.
struct Asked {
    std::optional<AggregateId> aggregate;
    std::shared_ptr<const EventFilter> filter;
};

Result<> readTask(const SnapshotsOptions& options) {
    if (!options.against.empty() && !options.audit)
        return fail(ErrorCode::InvalidArgument, "--against compares audits; pass --audit too.");
    if (!options.aggregate.empty() && !options.filter.empty())
        return fail(ErrorCode::InvalidArgument, "An aggregate and --filter exclude each other: name one aggregate, or filter all.");
    return {};
}

Result<SnapshotAuditRequest> readAuditRequest(const SnapshotsOptions& options) {
    SnapshotAuditRequest request;
    request.folds = foldWishes(options);
    if (!options.against.empty()) {
        TRY_ASSIGN(request.options.against, loadUpcasters(documentFile(options.against)));
    }
    return request;
}

Result<Exit> writeList(EventSource& source, Asked asked, Format format, Output& out, TerminalProgress& progress) {
    RowWriter<Snapshot> writer(out, format, snapshotShape(SystemClock().now()));
    const SnapshotListing listing{std::move(asked.aggregate), std::move(asked.filter), PayloadPart::Beginning};
    TRY_VOID(listSnapshots(source, listing, progress, [&](std::vector<Snapshot>&& page) {
        progress.clear();
        return writer.write(page);
    }));
    TRY_VOID(writer.finish());
    return Exit::Done;
}

Result<Exit> writeAuditOf(
    EventSource& source, SnapshotAuditRequest request, Asked asked, Format format, Output& out, TerminalProgress& progress) {
    request.aggregate = std::move(asked.aggregate);
    request.filter = std::move(asked.filter);
    TRY_ASSIGN(const auto audit, auditSnapshots(source, request, progress));
    progress.clear();
    TRY_VOID(writeAudit(out, audit, format));
    return audit.holds() ? Exit::Done : Exit::Findings;
}

Result<Exit> runSnapshots(const SnapshotsOptions& options, Streams& streams) {
    TRY_ASSIGN(const Format format, readFormat(options));
    TRY_VOID(readTask(options));
    Asked asked;
    TRY_ASSIGN(asked.filter, readFilter(options.filter));
    TRY_VOID(checkDocuments(options));
    TRY_ASSIGN(auto request, readAuditRequest(options));
    TRY_ASSIGN(const auto source, openSource(options));
    TerminalProgress progress(progressLine(options, streams), options.audit ? "snapshots checked:" : "snapshots");
    if (!options.aggregate.empty()) {
        TRY_ASSIGN(asked.aggregate, findAggregate(*source, options.aggregate, progress));
    }
    return options.audit ? writeAuditOf(*source, std::move(request), std::move(asked), format, streams.out, progress)
                         : writeList(*source, std::move(asked), format, streams.out, progress);
}

Run declareSnapshots(CLI::App& app) {
    auto options = std::make_shared<SnapshotsOptions>();
    addStoreOptions(app, *options);
    app.add_option("AGGREGATE", options->aggregate, "TYPE/ID, or ID alone where one aggregate has it; else all")->group("Arguments");
    app.add_flag("--audit", options->audit, "prove each snapshot against replay from zero");
    app.add_option("--filter", options->filter, "only those of aggregates with events that this\nexpression holds for")
        ->type_name("EXPRESSION");
    app.add_option("--against", options->against, "with --audit: which snapshots this *.upcasters.json\nwould invalidate, or repair")
        ->type_name("FILE");
    return withProject(options, [options](Streams& streams) { return runSnapshots(*options, streams); });
}

} // namespace

const Verb snapshotsVerb{
    .name = "snapshots",
    .summary = "the snapshots, and whether each is what replay from zero gives",
    .usage = "STORE [AGGREGATE] [--audit] [--filter F]",
    .text = "Lists snapshots with version, time, age and size. With --audit each is held against the fold of its\n"
            "aggregate's events from zero: equal, different, ahead of the last event, without events (orphan),\n"
            "unreadable, or of a stale shape: fields that all of a type have too many or too few. Each aggregate\n"
            "is folded once. Without --reducer the project's reducers are taken, or one that comes with the\n"
            "sample store and fits; where there is none, events are merged, and a snapshot of another shape is\n"
            "unproven: no reducer makes it. The exit code is 1 where a snapshot is wrong, or would be with the\n"
            "upcasters of --against, and where the reducer failed at an event; an unproven one is no fault.",
    .examples = "leftfold snapshots shop.db                                   # all of them\n"
                "leftfold snapshots shop.db Order/o-1001 --audit              # those of one aggregate\n"
                "leftfold snapshots shop.db --audit --format json | jq .different\n"
                "leftfold snapshots shop.db --audit --filter 'after:2026-03-01'\n"
                "leftfold snapshots shop.db --audit --upcasters order --against new.upcasters.json",
    .declare = declareSnapshots,
};

} // namespace leftfold::cli
