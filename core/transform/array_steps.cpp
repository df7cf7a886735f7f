// SPDX-License-Identifier: Apache-2.0
#include "core/transform/array_steps.h"
#include "core/transform/sameness.h"
#include <algorithm>

namespace leftfold {

namespace {

/// Taking out so many one by one costs less than building the array anew.
constexpr std::size_t fewItems = 8;

JsonPointer below(JsonPointer pointer, PointerToken token) {
    pointer.push(std::move(token));
    return pointer;
}

struct Wanted {
    const JsonPointer* part;
    Value value;
};

Result<std::vector<Wanted>> wantedParts(const op::RemoveWhere& step, const EventView& view) {
    std::vector<Wanted> wanted;
    for (const auto& condition : step.where) {
        TRY_ASSIGN(auto value, condition.value.fill(view));
        wanted.push_back({&condition.part, std::move(value)});
    }
    return wanted;
}

bool fits(const Value& item, const std::vector<Wanted>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const Wanted& each) {
        const auto* part = resolve(item, *each.part);
        return part && meansSame(*part, each.value);
    });
}

std::vector<std::size_t> fittingItems(const Value& array, const std::vector<Wanted>& wanted) {
    std::vector<std::size_t> indexes;
    for (std::size_t index = 0; index < array.size(); ++index)
        if (fits(array.items()[index], wanted))
            indexes.push_back(index);
    return indexes;
}

Value without(const Value& array, const std::vector<std::size_t>& indexes) {
    Value::Array kept;
    kept.reserve(array.size() - indexes.size());
    for (std::size_t index = 0; index < array.size(); ++index)
        if (!std::binary_search(indexes.begin(), indexes.end(), index))
            kept.push_back(array.items()[index]);
    return Value::array(std::move(kept));
}

} // namespace

Result<std::size_t> arraySize(const Editor& editor, const JsonPointer& pointer) {
    const auto* array = editor.find(pointer);
    if (!array)
        return fail(ErrorCode::Malformed, "there is no " + (pointer.empty() ? "value" : pointer.toString()));
    if (!array->isArray())
        return fail(ErrorCode::Malformed, (pointer.empty() ? "the value" : pointer.toString()) + " is no array");
    return array->size();
}

Result<> removeWhere(Editor& editor, const op::RemoveWhere& step, const EventView& view) {
    TRY_ASSIGN([[maybe_unused]] auto count, arraySize(editor, step.path));
    TRY_ASSIGN(auto wanted, wantedParts(step, view));
    const auto indexes = fittingItems(*editor.find(step.path), wanted);
    if (indexes.size() > fewItems)
        return editor.replace(step.path, without(*editor.find(step.path), indexes));
    for (auto index = indexes.rbegin(); index != indexes.rend(); ++index)
        TRY_VOID(editor.remove(below(step.path, PointerToken(*index))));
    return {};
}

Result<> upsert(Editor& editor, const op::Upsert& step, const EventView& view) {
    TRY_ASSIGN(auto count, arraySize(editor, step.path));
    TRY_ASSIGN(auto value, step.value.fill(view));
    const auto* key = resolve(value, step.key);
    if (!key)
        return fail(ErrorCode::Malformed, "the value has no " + step.key.toString() + " to tell items apart by");
    const auto& items = editor.find(step.path)->items();
    const auto found = std::find_if(items.begin(), items.end(), [&](const Value& item) {
        const auto* other = resolve(item, step.key);
        return other && meansSame(*other, *key);
    });
    if (found != items.end())
        count = static_cast<std::size_t>(found - items.begin());
    return count < items.size() ? editor.merge(below(step.path, PointerToken(count)), value)
                                : editor.add(below(step.path, PointerToken(std::string("-"))), std::move(value));
}

} // namespace leftfold
