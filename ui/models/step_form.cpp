// SPDX-License-Identifier: Apache-2.0
#include "ui/models/step_form.h"
#include "core/model/json_text.h"
#include "core/transform/json_pointer.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("StepForm", text);
}

StepField path(const QString& hint = {}) {
    return {"path", tr("Path"), StepFieldKind::Path, false, {}, hint.isEmpty() ? tr("a JSON pointer like /items/0/price") : hint};
}

StepField from() {
    return {"from", tr("From"), StepFieldKind::Path, false, {}, tr("where the value is now, like /cust")};
}

StepField value(const QString& hint = {}) {
    return {"value", tr("Value"), StepFieldKind::Json, false, {},
        hint.isEmpty() ? tr("JSON: \"text\", 12.50, true; {\"$from\": \"/metadata/user\"} stands for a part of the event") : hint};
}

StepField keep() {
    return {"keep", tr("Keep the source"), StepFieldKind::Flag, true, {}, tr("else it is taken away")};
}

StepField separator() {
    return {"separator", tr("Separator"), StepFieldKind::Text, false, {}, tr("the text between the parts")};
}

std::vector<StepKind> plainKinds() {
    const StepField to{"path", tr("To"), StepFieldKind::Path, false, {}, tr("where it goes, like /customer_id")};
    return {{"move", tr("give a field another name or place"), {from(), to}},
        {"default", tr("add a value where there is none"), {path(), value()}},
        {"add", tr("put a value, whatever is there"), {path(), value()}}, {"remove", tr("take a field away"), {path()}},
        {"replace", tr("another value for a field that is there"), {path(), value()}},
        {"copy", tr("the same value in a second place"), {from(), to}},
        {"test", tr("fail unless a field has this value"), {path(), value()}},
        {"merge", tr("merge an object in (RFC 7396); null takes a field away"), {path(), value()}}};
}

std::vector<StepKind> shapingKinds() {
    const QStringList types{QStringLiteral("string"), QStringLiteral("number"), QStringLiteral("integer"), QStringLiteral("boolean"),
        QStringLiteral("decimal"), QStringLiteral("timestamp")};
    const QStringList units{QString(), QStringLiteral("seconds"), QStringLiteral("milliseconds"), QStringLiteral("microseconds")};
    const QStringList others{QStringLiteral("fail"), QStringLiteral("keep"), QStringLiteral("value")};
    return {{"convert", tr("another kind of value, without loss"),
                {path(), {"to", tr("To"), StepFieldKind::Choice, false, types, tr("what would lose anything fails the step")},
                    {"divide_by", tr("Divide by"), StepFieldKind::Number, true, {}, tr("a power of ten, like 100 for cents")},
                    {"unit", tr("Unit"), StepFieldKind::Choice, true, units, tr("what a number counts that becomes a timestamp")}}},
        {"map", tr("one value for another"),
            {path(), {"values", tr("Values"), StepFieldKind::Json, false, {}, tr("an object: {\"old\": \"new\"}")},
                {"otherwise", tr("Otherwise"), StepFieldKind::Choice, true, others, tr("what becomes of other values")},
                {"value", tr("Value"), StepFieldKind::Json, true, {}, tr("for otherwise: value")}}},
        {"split", tr("one string to several fields"),
            {path(), separator(), {"into", tr("Into"), StepFieldKind::Paths, false, {}, tr("one path a line; the last takes the rest")},
                keep()}},
        {"join", tr("several strings to one"),
            {{"from", tr("From"), StepFieldKind::Paths, false, {}, tr("one path a line")}, separator(), path(), keep()}}};
}

std::vector<StepKind> deepKinds() {
    return {{"each", tr("steps on every item of an array"),
                {path(), {"steps", tr("Steps"), StepFieldKind::Json, false, {}, tr("a list of steps; their paths begin at the item")}}},
        {"increment", tr("add to a number, exactly"),
            {path(), {"by", tr("By"), StepFieldKind::Json, true, {}, tr("1 where it is not said")},
                {"times", tr("Times"), StepFieldKind::Json, true, {}, tr("a factor for it")}}},
        {"decrement", tr("take away from a number, exactly"),
            {path(), {"by", tr("By"), StepFieldKind::Json, true, {}, tr("1 where it is not said")},
                {"times", tr("Times"), StepFieldKind::Json, true, {}, tr("a factor for it")}}},
        {"upsert", tr("merge into the item with the same key, or append"),
            {path(), {"key", tr("Key"), StepFieldKind::Text, false, {}, tr("the member that tells items apart")}, value()}},
        {"script", tr("JavaScript, for what no other step can do"),
            {{"code", tr("Code"), StepFieldKind::Code, false, {}, tr("(data, event) => data")}}}};
}

StepField note() {
    return {"note", tr("Note"), StepFieldKind::Text, true, {}, tr("why, for who reads it later")};
}

std::vector<StepKind> allKinds() {
    auto all = plainKinds();
    for (auto* more : {&shapingKinds, &deepKinds})
        std::ranges::move(more(), std::back_inserter(all));
    for (StepKind& kind : all)
        kind.fields.push_back(note());
    return all;
}

/// Nothing: the person must say it. The first path is where the step was asked for; where it leads to is not known.
std::optional<Value> firstValue(const StepField& field, const std::string& path, bool first) {
    const bool placed = first && !path.empty();
    switch (field.kind) {
    case StepFieldKind::Path:
        return placed ? std::optional(Value::string(path)) : std::nullopt;
    case StepFieldKind::Paths:
        return placed ? std::optional(Value::array({Value::string(path)})) : std::nullopt;
    case StepFieldKind::Json:
        return field.member == "steps" ? std::optional(Value::array()) : std::nullopt;
    case StepFieldKind::Code:
        return Value::string("(data, event) => data");
    case StepFieldKind::Text:
        return Value::string(field.member == "separator" ? " " : "id");
    default:
        return std::nullopt;
    }
}

/// Steps that do nothing as they begin, or what they were asked for by name.
bool isHarmless(const StepKind& kind) {
    return kind.op == "remove" || kind.op == "each" || kind.op == "script";
}

QStringList linesOf(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    return lines;
}

std::optional<Value> pathValue(const QString& text, QString& problem) {
    const auto pointer = JsonPointer::parse(text.trimmed().toStdString());
    if (!pointer)
        problem = fromStored(pointer.error().message);
    return pointer ? std::optional(Value::string(text.trimmed().toStdString())) : std::nullopt;
}

std::optional<Value> pathsValue(const QString& text, QString& problem) {
    Value::Array items;
    for (const QString& line : linesOf(text)) {
        auto item = pathValue(line, problem);
        if (!item)
            return {};
        items.push_back(*std::move(item));
    }
    return Value::array(std::move(items));
}

std::optional<Value> jsonValue(const QString& text, QString& problem) {
    auto value = parseJson(text.toStdString());
    if (value)
        return *std::move(value);
    problem = tr("This is no JSON; a text stands in quotes: \"%1\".").arg(oneLine(text.trimmed(), 24));
    return {};
}

std::optional<Value> numberValue(const QString& text, QString& problem) {
    auto value = parseJson(text.trimmed().toStdString());
    if (value && value->isNumber())
        return *std::move(value);
    problem = tr("This is no number.");
    return {};
}

/// One line stays a string; more become a list of lines, which a document shows as they are.
Value codeValue(const QString& text) {
    const QStringList lines = text.split(u'\n');
    if (lines.size() == 1)
        return Value::string(text.toStdString());
    Value::Array items;
    for (const QString& line : lines)
        items.push_back(Value::string(line.toStdString()));
    return Value::array(std::move(items));
}

std::optional<Value> valueOf(const StepField& field, const QString& text, QString& problem) {
    switch (field.kind) {
    case StepFieldKind::Path:
        return pathValue(text, problem);
    case StepFieldKind::Paths:
        return pathsValue(text, problem);
    case StepFieldKind::Json:
        return jsonValue(text, problem);
    case StepFieldKind::Number:
        return numberValue(text, problem);
    case StepFieldKind::Flag:
        return Value::boolean(text == QLatin1String("true"));
    case StepFieldKind::Code:
        return codeValue(text);
    case StepFieldKind::Text:
    case StepFieldKind::Choice:
        break;
    }
    return Value::string(text.toStdString());
}

/// What a member that is not there stands for.
bool isAbsent(const StepField& field, const QString& text) {
    if (!field.optional)
        return false;
    if (field.kind == StepFieldKind::Flag)
        return text != QLatin1String("true");
    return field.kind == StepFieldKind::Choice ? text == field.choices.front() : text.trimmed().isEmpty();
}

} // namespace

const std::vector<StepKind>& stepKinds() {
    static const std::vector<StepKind> kinds = allKinds();
    return kinds;
}

const StepKind* stepKind(const std::string& op) {
    const auto& kinds = stepKinds();
    const auto found = std::ranges::find(kinds, op, &StepKind::op);
    return found == kinds.end() ? nullptr : &*found;
}

const StepKind& arrowKind(UpcastOutcome outcome) {
    const StepField type{"event_type", tr("Type"), StepFieldKind::Text, false, {}, tr("as it is stored")};
    const StepField from{"from", tr("From version"), StepFieldKind::Number, false, {}, {}};
    const StepField to{"to", tr("To version"), StepFieldKind::Number, false, {}, {}};
    const StepField as{"as", tr("Becomes type"), StepFieldKind::Text, true, {}, tr("where it gets another name")};
    static const StepKind one{{}, {}, {type, from, to, as, note()}};
    static const StepKind other{{}, {}, {type, from, note()}};
    return outcome == UpcastOutcome::One ? one : other;
}

const StepKind& targetKind() {
    static const StepKind kind{{}, {},
        {{"event_type", tr("Becomes type"), StepFieldKind::Text, false, {}, tr("the type of this event")},
            {"to", tr("In version"), StepFieldKind::Number, false, {}, {}}, note()}};
    return kind;
}

Value newStep(const StepKind& kind, const std::string& path) {
    Value step = Value::object({{"op", Value::string(kind.op)}});
    bool first = true;
    for (const StepField& field : kind.fields) {
        auto value = field.optional ? std::nullopt : firstValue(field, path, first);
        first = first && field.kind != StepFieldKind::Path && field.kind != StepFieldKind::Paths;
        if (value)
            step.editMember(field.member) = *std::move(value);
    }
    if (!isHarmless(kind) || !isComplete(kind, step))
        step.editMember("off") = Value::boolean(true);
    return step;
}

bool isComplete(const StepKind& kind, const Value& step) {
    return std::ranges::all_of(kind.fields, [&](const StepField& field) { return field.optional || step.find(field.member); });
}

QString memberText(const Value& step, const StepField& field) {
    const Value* value = step.find(field.member);
    if (!value)
        return field.kind == StepFieldKind::Choice && field.optional ? field.choices.front() : QString();
    if (field.kind == StepFieldKind::Json)
        return fromStored(toJson(*value));
    if (value->isArray()) {
        QStringList lines;
        for (const Value& item : value->items())
            lines << fromStored(item.isString() ? item.text() : toJson(item));
        return lines.join(u'\n');
    }
    return fromStored(value->isString() ? value->text() : toJson(*value));
}

std::optional<Value> withMember(Value step, const StepField& field, const QString& text, QString& problem) {
    if (isAbsent(field, text)) {
        step.removeMember(field.member);
        return step;
    }
    auto value = valueOf(field, text, problem);
    if (!value)
        return {};
    step.editMember(field.member) = *std::move(value);
    return step;
}

} // namespace leftfold::ui
