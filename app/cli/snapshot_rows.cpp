// SPDX-License-Identifier: Apache-2.0
#include "app/cli/snapshot_rows.h"
#include "app/cli/cell_text.h"
#include "core/causation/latency_text.h"
#include "core/model/json_object.h"

namespace leftfold::cli {

namespace {

constexpr int idWidth = 36; // a UUID stays whole

std::int64_t sizeOf(const Snapshot& snapshot) {
    return static_cast<std::int64_t>(snapshot.state.storedSize);
}

Row cells(const Snapshot& snapshot, const Terminal& terminal, Instant now) {
    const auto& aggregate = snapshot.aggregate;
    const auto id = terminal.width > 0 ? cutMiddle(aggregate.id, idWidth) : aggregate.id;
    const auto age = snapshot.takenAt ? latencyText(now - *snapshot.takenAt) : std::string();
    return {{aggregate.type}, {id, Style::Accent}, {std::to_string(snapshot.version.value)}, {sizeText(snapshot.state.storedSize)},
        {timeCell(snapshot.takenAt)}, {age, Style::Faint}};
}

std::optional<std::int64_t> ageSeconds(const Snapshot& snapshot, Instant now) {
    if (!snapshot.takenAt)
        return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(now - *snapshot.takenAt).count();
}

std::vector<std::string> fields(const Snapshot& snapshot, Instant now) {
    const auto age = ageSeconds(snapshot, now);
    return {snapshot.aggregate.type, snapshot.aggregate.id, std::to_string(snapshot.version.value),
        snapshot.takenAt ? formatInstant(*snapshot.takenAt) : std::string(), age ? std::to_string(*age) : std::string(),
        std::to_string(sizeOf(snapshot))};
}

void appendSnapshot(std::string& out, const Snapshot& snapshot, Instant now) {
    const auto age = ageSeconds(snapshot, now);
    JsonObject object(out);
    object.add("aggregate_type", snapshot.aggregate.type);
    object.add("aggregate_id", snapshot.aggregate.id);
    object.add("version", snapshot.version.value);
    object.add("taken_at", snapshot.takenAt);
    object.add("age_seconds", age ? Value::integer(*age) : Value());
    object.add("size", sizeOf(snapshot));
}

} // namespace

std::string sizeText(std::size_t bytes) {
    if (bytes < 1024)
        return std::to_string(bytes) + " B";
    const bool mebi = bytes >= std::size_t{1} << 20;
    const auto tenths = bytes * 10 / (mebi ? std::size_t{1} << 20 : 1024);
    const auto number = thousands(static_cast<std::int64_t>(tenths / 10)) + (tenths < 100 ? '.' + std::to_string(tenths % 10) : "");
    return number + (mebi ? " MiB" : " KiB");
}

RowShape<Snapshot> snapshotShape(Instant now) {
    return {
        .columns = {{"TYPE"}, {"ID"}, {"VERSION", Align::Right}, {"SIZE", Align::Right}, {"TAKEN (UTC)"}, {"AGE"}},
        .cells = [now](const Snapshot& snapshot, const Terminal& terminal) { return cells(snapshot, terminal, now); },
        .names = {"aggregate_type", "aggregate_id", "version", "taken_at", "age_seconds", "size"},
        .fields = [now](const Snapshot& snapshot) { return fields(snapshot, now); },
        .appendJson = [now](std::string& out, const Snapshot& snapshot) { appendSnapshot(out, snapshot, now); },
    };
}

} // namespace leftfold::cli
