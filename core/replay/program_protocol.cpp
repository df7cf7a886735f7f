// SPDX-License-Identifier: Apache-2.0
#include "core/replay/program_protocol.h"
#include "core/model/json_text.h"

namespace leftfold {

namespace {

/// So much of an answer is quoted.
constexpr std::size_t mostQuoted = 80;

std::string quoted(std::string_view line) {
    const bool whole = line.size() <= mostQuoted;
    std::string text;
    appendJsonString(text, line.substr(0, mostQuoted));
    return whole ? text : text + "…";
}

/// The order of the event object that the command line writes.
Value eventObject(const UpcastEvent& event) {
    const auto head = eventHead(event.view());
    Value::Object members;
    const auto add = [&](const char* name) { members.push_back({name, *head.find(name)}); };
    add("position");
    add("event_id");
    add("event_type");
    members.push_back({"stored_type", Value::string(event.stored->storedType)});
    for (const auto* name :
        {"schema_version", "aggregate_type", "aggregate_id", "aggregate_version", "occurred_at", "correlation_id", "causation_id"})
        add(name);
    members.push_back({"data", event.data});
    members.push_back({"metadata", event.metadata});
    return Value::object(std::move(members));
}

} // namespace

std::string programQuestion(const Value& state, const UpcastEvent& event) {
    return toJson(Value::object({{"state", state}, {"event", eventObject(event)}}));
}

Result<Value> readProgramAnswer(std::string_view line) {
    const auto answer = parseJson(line);
    if (!answer)
        return fail(ErrorCode::Malformed, "it answered " + quoted(line) + ", which " + answer.error().message);
    if (const auto* error = answer->find("error"); error && !error->isNull())
        return fail(ErrorCode::Conflict, error->isString() ? error->text() : toJson(*error));
    const auto* state = answer->find("state");
    if (!state)
        return fail(ErrorCode::Malformed, "it answered " + quoted(line) + R"(, not {"state": …} or {"error": "…"})");
    return *state;
}

void LineReader::add(std::string_view piece) {
    if (m_begin == m_text.size()) {
        m_text.clear();
        m_begin = m_searched = 0;
    }
    m_text += piece;
}

std::optional<std::string> LineReader::next() {
    const auto end = m_text.find('\n', m_searched);
    if (end == std::string::npos) {
        m_searched = m_text.size();
        return std::nullopt;
    }
    auto line = m_text.substr(m_begin, end - m_begin);
    if (line.ends_with('\r'))
        line.pop_back();
    m_begin = m_searched = end + 1;
    return line;
}

} // namespace leftfold
