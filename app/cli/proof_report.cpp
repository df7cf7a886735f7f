// SPDX-License-Identifier: Apache-2.0
#include "app/cli/proof_report.h"
#include "app/cli/cell_text.h"
#include "app/cli/format.h"
#include "app/cli/table.h"

namespace leftfold::cli {

namespace {

Value::Member member(std::string name, Value value) {
    return {std::move(name), std::move(value)};
}

Value::Member typeMember(const TypeVersion& shape) {
    return member("event_type", Value::string(shape.type));
}

Value::Member versionMember(const TypeVersion& shape) {
    return member("schema_version", Value::integer(shape.version));
}

Value textOrNull(const std::string& text) {
    return text.empty() ? Value() : Value::string(text);
}

Value failureObject(const FailureGroup& group) {
    return Value::object({typeMember(group.shape), versionMember(group.shape), member("step", textOrNull(group.step)),
        member("reason", Value::string(group.reason)), member("count", Value::integer(group.count)),
        member("example_position", group.position ? Value::integer(group.position->value) : Value()),
        member("example_event_id", textOrNull(group.event.text))});
}

Value shapeObject(const TypeVersion& shape) {
    return Value::object({typeMember(shape), versionMember(shape)});
}

Value unreachableObject(const Unreachable& unreachable) {
    return Value::object(
        {typeMember(unreachable.shape), versionMember(unreachable.shape), member("count", Value::integer(unreachable.count)),
            member("ends", arrayOf(unreachable.ends, shapeObject)), member("newest", Value::integer(unreachable.newest))});
}

Value unusedObject(const UnusedStep& unused) {
    return Value::object({member("step", Value::string(unused.place)), member("what", Value::string(unused.what))});
}

Value countObject(const ProofCount& count) {
    return Value::object({typeMember(count.shape), versionMember(count.shape), member("checked", Value::integer(count.checked)),
        member("unchanged", Value::integer(count.unchanged)), member("upcast", Value::integer(count.upcast)),
        member("failed", Value::integer(count.failed)), member("becomes", arrayOf(count.ends, shapeObject))});
}

std::string becomes(const ProofCount& count) {
    if (count.ends.empty())
        return "dropped";
    std::string text;
    for (const auto& end : count.ends)
        text += (text.empty() ? "" : ", ") + (end.type == count.shape.type ? 'v' + std::to_string(end.version) : describe(end));
    return text;
}

Row cells(const ProofCount& count) {
    const auto number = [](std::int64_t events, Style style) { return Cell{thousands(events), events > 0 ? style : Style::Faint}; };
    return {{count.shape.type, Style::Strong}, {'v' + std::to_string(count.shape.version)}, number(count.checked, Style::Plain),
        number(count.unchanged, Style::Plain), number(count.upcast, Style::Good), number(count.failed, Style::Bad),
        {becomes(count), Style::Faint}};
}

void appendFailures(std::string& out, const Proof& proof, const Terminal& terminal) {
    if (proof.failed == 0)
        return;
    appendTitle(out, "! failed: " + thousands(proof.failed), "events that a replay would pass over", Style::Bad, terminal);
    for (const auto& group : proof.failures) {
        out += "  " + visible(describe(group.shape)) + ": " + counted(group.count, "event", "events") + ", first ";
        out += group.position ? "at position " + thousands(group.position->value) : visible(group.event.text);
        out += "\n    " + visible(group.reason) + (group.step.empty() ? std::string() : "  (" + visible(group.step) + ')') + '\n';
    }
    if (proof.ungrouped > 0)
        out += "  … and " + counted(proof.ungrouped, "event", "events") + " with further causes\n";
}

void appendUnreachable(std::string& out, const Proof& proof, const Terminal& terminal) {
    if (proof.unreachable.empty())
        return;
    appendTitle(out, "! unreachable: " + std::to_string(proof.unreachable.size()), "stored versions that no chain brings to the newest",
        Style::Bad, terminal);
    for (const auto& each : proof.unreachable) {
        const auto& end = each.ends.front();
        out += "  " + visible(describe(each.shape)) + ": " + counted(each.count, "event", "events");
        out += end == each.shape ? " have no upcaster; " : " end at " + visible(describe(end)) + "; ";
        out += "the newest is v" + std::to_string(each.newest) + ".\n";
    }
}

void appendUnused(std::string& out, const Proof& proof, const Terminal& terminal) {
    if (proof.unused.empty())
        return;
    appendTitle(out, "unused: " + std::to_string(proof.unused.size()), "no stored event comes to them", Style::Notice, terminal);
    for (const auto& each : proof.unused)
        out += "  " + visible(each.what) + "  (" + visible(each.place) + ")\n";
}

} // namespace

Value proofObject(const Proof& proof) {
    return Value::object({member("checked", Value::integer(proof.checked)), member("unchanged", Value::integer(proof.unchanged)),
        member("upcast", Value::integer(proof.upcast)), member("failed", Value::integer(proof.failed)),
        member("failures", arrayOf(proof.failures, failureObject)), member("unreachable", arrayOf(proof.unreachable, unreachableObject)),
        member("unused_steps", arrayOf(proof.unused, unusedObject)), member("types", arrayOf(proof.types, countObject))});
}

void appendProof(std::string& out, const Proof& proof, const Terminal& terminal) {
    Table table({{"TYPE"}, {"SCHEMA", Align::Right}, {"CHECKED", Align::Right}, {"UNCHANGED", Align::Right}, {"UPCAST", Align::Right},
                    {"FAILED", Align::Right}, {"BECOMES"}},
        terminal);
    std::vector<Row> rows;
    for (const auto& count : proof.types)
        rows.push_back(cells(count));
    table.append(out, std::move(rows));
    out += '\n' + counted(proof.checked, "event", "events") + " checked: " + thousands(proof.unchanged) + " unchanged, "
        + thousands(proof.upcast) + " upcast, " + thousands(proof.failed) + " failed.\n";
    appendFailures(out, proof, terminal);
    appendUnreachable(out, proof, terminal);
    appendUnused(out, proof, terminal);
}

} // namespace leftfold::cli
