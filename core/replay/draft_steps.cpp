// SPDX-License-Identifier: Apache-2.0
#include "core/replay/draft_steps.h"
#include <algorithm>
#include <optional>

namespace leftfold {

namespace {

Value from(const std::string& name) {
    return Value::object({{"$from", Value::string("/data" + (name.empty() ? std::string() : pointerPart(name)))}});
}

Value step(const char* op, const std::string& path, Value::Object more, const std::string& note = {}) {
    Value::Object members{{"op", Value::string(op)}, {"path", Value::string(path)}};
    std::move(more.begin(), more.end(), std::back_inserter(members));
    if (!note.empty())
        members.push_back({"note", Value::string(note)});
    return Value::object(std::move(members));
}

/// What is kept of an item: its own fields one by one, or all of its data where some events lack some of them.
Value itemOf(const EventTypeShape& type) {
    if (!type.allAlways())
        return from({});
    Value::Object members;
    for (const auto& field : type.fields)
        if (!field.ownId)
            members.push_back({field.name, from(field.name)});
    return Value::object(std::move(members));
}

bool hasWord(const std::string& name, std::initializer_list<std::string_view> words) {
    const auto parts = wordsOf(name);
    return std::any_of(
        parts.begin(), parts.end(), [&](const std::string& part) { return std::find(words.begin(), words.end(), part) != words.end(); });
}

bool isScalar(FieldKind kind) {
    return kind != FieldKind::Array && kind != FieldKind::Object && kind != FieldKind::Null;
}

/// How much a name looks as if it told things apart.
int keyRank(const std::string& name, const std::string& object) {
    const auto words = wordsOf(name);
    if (words.empty())
        return 0;
    if (words.back() == "id" || words.back() == "uuid")
        return words.size() > 1 && words.front() == object ? 4 : 3;
    return hasWord(name, {"sku", "code", "key", "number"}) ? 2 : 1;
}

/// The only field of that kind; null where there are none or several.
template <typename Test>
const DataField* onlyOne(const EventTypeShape& type, const Test& test) {
    const DataField* found = nullptr;
    for (const auto& field : type.fields) {
        if (!field.always || !field.isNumeric() || !test(field))
            continue;
        if (found)
            return nullptr;
        found = &field;
    }
    return found;
}

} // namespace

Value setStep(const std::string& field, const std::string& note) {
    return step("add", pointerPart(field), {{"value", from(field)}}, note);
}

Value statusStep(const std::string& status, const std::string& note) {
    return step("add", "/status", {{"value", Value::string(status)}}, note);
}

Value mergeStep(const std::string& note) {
    return step("merge", "", {{"value", from({})}}, note);
}

Value keepStep(const std::string& name, const std::string& note) {
    return step("add", pointerPart(name), {{"value", from({})}}, note);
}

Value appendStep(const DraftList& list, const EventTypeShape& type) {
    return step("add", pointerPart(list.name) + "/-", {{"value", itemOf(type)}},
        type.allAlways() ? "" : "all of the data: some of these events lack fields that others have");
}

Value takeOutStep(const DraftList& list) {
    return step("remove", pointerPart(list.name), {{"where", Value::object({{list.key, from(list.key)}})}},
        "a guess: " + list.key + " tells the " + list.name + " apart");
}

Value upsertStep(const DraftList& list, const EventTypeShape& type) {
    return step("upsert", pointerPart(list.name), {{"key", Value::string(list.key)}, {"value", itemOf(type)}},
        "a guess: changes the one of the " + list.name + " with that " + list.key);
}

Value sumStep(const DraftSum& sum, Sign sign, const std::string& note) {
    Value::Object more{{"by", from(sum.amount)}};
    if (!sum.factor.empty())
        more.push_back({"times", from(sum.factor)});
    return step(sign == Sign::Plus ? "increment" : "decrement", pointerPart(sum.name), std::move(more), note);
}

std::string sharedKey(const EventTypeShape& adds, const EventTypeShape& removes, const std::string& object) {
    const DataField* best = nullptr;
    for (const auto& field : adds.fields) {
        const auto* other = removes.find(field.name);
        if (!other || !other->always || !field.always || field.ownId || !isScalar(field.kind) || !isScalar(other->kind))
            continue;
        if (!best || keyRank(field.name, object) > keyRank(best->name, object))
            best = &field;
    }
    return best ? best->name : std::string();
}

std::optional<DraftSum> amountIn(const EventTypeShape& type) {
    const auto* amount = onlyOne(type, [](const DataField& field) {
        return hasWord(field.name, {"amount", "cost", "fee", "price", "value"});
    });
    if (!amount)
        return {};
    const auto* factor = onlyOne(type, [amount](const DataField& field) {
        return &field != amount && hasWord(field.name, {"count", "pieces", "qty", "quantity", "units"});
    });
    return DraftSum{"total", amount->name, factor ? factor->name : std::string(), amount->kind == FieldKind::Decimal};
}

} // namespace leftfold
