// SPDX-License-Identifier: Apache-2.0
#include "core/replay/branch_document.h"
#include "core/model/document.h"
#include "core/model/document_schema.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <charconv>

namespace leftfold {

namespace {

constexpr std::string_view oneEvent = R"(an event like {"event_type": "order.noted", "data": {}})";
constexpr std::string_view eventOrEvents = R"(an event like {"event_type": "order.noted", "data": {}}, an array of such, or one a line)";

template <typename Number>
std::optional<Number> numberIn(const Value& object, std::string_view key) {
    const auto* value = object.find(key);
    if (!value || !value->isNumber())
        return std::nullopt;
    Number number{};
    const auto& digits = value->text();
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

std::string textIn(const Value& object, std::string_view key) {
    const auto* value = object.find(key);
    return value && value->isString() ? value->text() : std::string();
}

Version versionIn(const Value& object, std::string_view key) {
    return Version{numberIn<std::int64_t>(object, key).value_or(0)};
}

WrittenEvent eventFrom(const Value& object) {
    WrittenEvent event;
    event.type = textIn(object, "event_type");
    event.schemaVersion = numberIn<int>(object, "schema_version");
    event.occurredAt = parseInstant(textIn(object, "occurred_at"));
    if (const auto* data = object.find("data"))
        event.data = *data;
    if (const auto* metadata = object.find("metadata"); metadata && !metadata->isNull())
        event.metadata = *metadata;
    return event;
}

std::string_view nameOf(Value::Kind kind) {
    switch (kind) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::Boolean:
        return "true or false";
    case Value::Kind::Number:
        return "a number";
    case Value::Kind::String:
        return "a text";
    case Value::Kind::Array:
        return "an array";
    case Value::Kind::Object:
        return "an object";
    }
    return {};
}

std::string expectedInstead(std::string_view expected, const Value& value) {
    return "expected " + std::string(expected) + ", not " + std::string(nameOf(value.kind()));
}

/// One object of a text, and where it stands in it.
class EventReader {
public:
    EventReader(std::string_view text, std::string_view fileName)
        : m_text(text)
        , m_fileName(fileName) { }

    Result<WrittenEvent> read(const Value& value, const std::string& pointer) const {
        if (!value.isObject())
            return fail(wrong(pointer, expectedInstead(pointer.empty() ? eventOrEvents : oneEvent, value)));
        if (const auto violation = checkSchema(value, "written-event"))
            return fail(wrong(pointer + violation->pointer, violation->sentence));
        if (const auto time = textIn(value, "occurred_at"); !time.empty() && !parseInstant(time))
            return fail(wrong(pointer + "/occurred_at", "expected a time (2026-03-01T09:00:00Z)"));
        return eventFrom(value);
    }

    Result<WrittenEvent> readNew(const Value& value, const std::string& pointer) const {
        TRY_ASSIGN(auto event, read(value, pointer));
        if (event.type.empty())
            return fail(wrong(pointer, "the member \"event_type\" is missing"));
        if (!event.data)
            return fail(wrong(pointer, "the member \"data\" is missing"));
        return event;
    }

    Error wrong(std::string_view pointer, std::string_view sentence) const { return documentError(m_text, m_fileName, pointer, sentence); }

private:
    std::string_view m_text;
    std::string_view m_fileName;
};

std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos ? std::string_view() : line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

/// Values one a line as an array whose items stand on the same lines; nothing where the text is something else.
std::optional<std::string> linesAsArray(std::string_view text) {
    std::string array = "[";
    int values = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && !line.starts_with('{') && !parseJson(line))
            return std::nullopt;
        const auto rest = text.find_first_not_of(" \t\r\n");
        array.append(line).append(!line.empty() && rest != std::string_view::npos ? "," : "").append("\n");
        values += line.empty() ? 0 : 1;
    }
    return values > 1 ? std::optional(array + ']') : std::nullopt;
}

/// Whether it is an event object rather than data alone.
bool isEventObject(const Value& value) {
    return (value.find("event_type") || value.find("data")) && !checkSchema(value, "written-event");
}

void addVersion(Value& object, std::string_view key, Version version) {
    object.editMember(key) = Value::integer(version.value);
}

/// Writes an edit as its object.
struct EditWriter {
    static Value begun(const char* op) { return Value::object({{"op", Value::string(op)}}); }

    Value operator()(const SkipEvent& edit) const {
        auto object = begun("skip");
        addVersion(object, "version", edit.version);
        return object;
    }
    Value operator()(const InsertEvents& edit) const {
        auto object = begun("insert");
        addVersion(object, "after", edit.after);
        Value::Array events;
        for (const auto& event : edit.events)
            events.push_back(writtenEventValue(event));
        object.editMember("events") = Value::array(std::move(events));
        return object;
    }
    Value operator()(const EditEvent& edit) const {
        auto object = begun("edit");
        addVersion(object, "version", edit.version);
        object.editMember("event") = writtenEventValue(edit.event);
        return object;
    }
    Value operator()(const MoveEvent& edit) const {
        auto object = begun("move");
        addVersion(object, "version", edit.version);
        addVersion(object, "after", edit.after);
        return object;
    }
};

std::vector<WrittenEvent> eventsIn(const Value& object) {
    std::vector<WrittenEvent> events;
    if (const auto* list = object.find("events"))
        for (const auto& item : list->items())
            events.push_back(eventFrom(item));
    return events;
}

std::optional<BranchEdit> editFrom(const Value& object) {
    const auto op = textIn(object, "op");
    if (op == "skip")
        return SkipEvent{versionIn(object, "version")};
    if (op == "insert")
        return InsertEvents{versionIn(object, "after"), eventsIn(object)};
    if (const auto* event = object.find("event"); op == "edit" && event)
        return EditEvent{versionIn(object, "version"), eventFrom(*event)};
    if (op == "move")
        return MoveEvent{versionIn(object, "version"), versionIn(object, "after")};
    return std::nullopt;
}

/// The members that edits of each kind must have.
struct EditMembers {
    std::string_view op;
    std::vector<std::string_view> versions;
    std::string_view written; ///< empty: nothing
};

const EditMembers* membersOf(std::string_view op) {
    static const EditMembers all[] = {
        {"skip", {"version"}, {}}, {"insert", {"after"}, "events"}, {"edit", {"version"}, "event"}, {"move", {"version", "after"}, {}}};
    const auto* const found = std::find_if(std::begin(all), std::end(all), [op](const EditMembers& each) { return each.op == op; });
    return found == std::end(all) ? nullptr : found;
}

Result<> checkWritten(const Value& edit, const EditMembers& members, const EventReader& reader, const std::string& pointer) {
    const auto place = pointer + '/' + std::string(members.written);
    const auto* written = edit.find(members.written);
    if (!written || !(members.written == "events" ? written->isArray() : written->isObject()))
        return fail(reader.wrong(pointer, "the member \"" + std::string(members.written) + "\" is missing"));
    if (written->isObject()) {
        TRY_VOID(reader.read(*written, place));
        return {};
    }
    for (std::size_t at = 0; at < written->size(); ++at)
        TRY_VOID(reader.readNew(written->items()[at], place + '/' + std::to_string(at)));
    return {};
}

Result<> checkEdit(const Value& edit, const EventReader& reader, const std::string& pointer) {
    const auto* members = membersOf(textIn(edit, "op"));
    if (!members)
        return fail(reader.wrong(pointer, "expected an edit whose \"op\" is one of skip, insert, edit, move"));
    for (const auto key : members->versions)
        if (!numberIn<std::int64_t>(edit, key))
            return fail(reader.wrong(pointer, "the member \"" + std::string(key) + "\" is missing, or no version"));
    return members->written.empty() ? Result<>() : checkWritten(edit, *members, reader, pointer);
}

} // namespace

Result<std::vector<WrittenEvent>> readWrittenEvents(std::string_view text, std::string_view fileName) {
    text = withoutByteOrderMark(text);
    const auto lines = parseJson(text) ? std::nullopt : linesAsArray(text);
    const std::string_view json = lines ? std::string_view(*lines) : text;
    TRY_ASSIGN(const auto root, readSyntax(json, fileName));
    const EventReader reader(json, fileName);
    std::vector<WrittenEvent> events;
    if (!root.isArray()) {
        TRY_ASSIGN(auto event, reader.readNew(root, {}));
        return std::vector{std::move(event)};
    }
    for (std::size_t at = 0; at < root.size(); ++at) {
        TRY_ASSIGN(auto event, reader.readNew(root.items()[at], '/' + std::to_string(at)));
        events.push_back(std::move(event));
    }
    if (events.empty())
        return fail(reader.wrong({}, "expected " + std::string(eventOrEvents) + "; there is none"));
    return events;
}

Result<WrittenEvent> readWrittenEdit(std::string_view text, std::string_view fileName) {
    TRY_ASSIGN(const auto root, readSyntax(text, fileName));
    const EventReader reader(text, fileName);
    if (!root.isObject())
        return fail(reader.wrong({}, expectedInstead("an object: the event's new data, or an event object", root)));
    if (isEventObject(root))
        return reader.read(root, {});
    WrittenEvent event;
    event.data = root;
    return event;
}

Value writtenEventValue(const WrittenEvent& event) {
    Value object = Value::object();
    if (!event.type.empty())
        object.editMember("event_type") = Value::string(event.type);
    if (event.schemaVersion)
        object.editMember("schema_version") = Value::integer(*event.schemaVersion);
    if (event.occurredAt)
        object.editMember("occurred_at") = Value::string(formatInstant(*event.occurredAt));
    if (event.data)
        object.editMember("data") = *event.data;
    if (event.metadata)
        object.editMember("metadata") = *event.metadata;
    return object;
}

WrittenEvent writtenAs(const Event& event) {
    WrittenEvent written{event.type, event.schemaVersion, event.occurredAt, {}, {}};
    if (auto body = readBody(event)) {
        written.data = std::move(body->data);
        if (!body->metadata.isNull())
            written.metadata = std::move(body->metadata);
    }
    return written;
}

Value branchEditsValue(const std::vector<BranchEdit>& edits) {
    Value::Array list;
    for (const auto& edit : edits)
        list.push_back(std::visit(EditWriter(), edit));
    return Value::array(std::move(list));
}

std::optional<Error> faultInEdits(const Value& list, std::string_view documentText, std::string_view fileName, const std::string& pointer) {
    const EventReader reader(documentText, fileName);
    for (std::size_t at = 0; at < list.size(); ++at)
        if (auto checked = checkEdit(list.items()[at], reader, pointer + '/' + std::to_string(at)); !checked)
            return std::move(checked).error();
    return std::nullopt;
}

std::vector<BranchEdit> branchEditsOf(const Value& list) {
    std::vector<BranchEdit> edits;
    for (const auto& item : list.items())
        if (auto edit = editFrom(item))
            edits.push_back(*std::move(edit));
    return edits;
}

} // namespace leftfold
