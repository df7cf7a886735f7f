// SPDX-License-Identifier: Apache-2.0
#include "core/transform/document_edits.h"
#include "core/transform/editor.h"

namespace leftfold {

namespace {

JsonPointer itemOf(JsonPointer list, std::size_t at) {
    list.push(PointerToken(at));
    return list;
}

JsonPointer parentOf(JsonPointer place) {
    if (!place.empty())
        place.pop();
    return place;
}

/// A list that is missing is made; its parent must be there.
Result<> needList(Editor& editor, const JsonPointer& list) {
    return editor.find(list) ? Result<>() : editor.add(list, Value::array());
}

Result<> switchTo(Editor& editor, const JsonPointer& place, ItemSwitch to) {
    const auto* item = editor.find(place);
    if (!item || !item->isObject())
        return fail(ErrorCode::InvalidArgument, "there is nothing to switch at " + place.toString());
    auto off = place;
    off.push(PointerToken(std::string("off")));
    if (to == ItemSwitch::Off)
        return editor.add(off, Value::boolean(true));
    if (!item->find("off"))
        return {};
    TRY_ASSIGN([[maybe_unused]] auto removed, editor.remove(off));
    return {};
}

template <typename Edit>
Result<Value> edited(Value root, Edit&& edit) {
    Journal journal;
    {
        Editor editor(root, journal);
        if (auto done = edit(editor); !done)
            return fail(ErrorCode::InvalidArgument, "The document cannot be edited so: " + done.error().message + '.');
    }
    return root;
}

} // namespace

Result<Value> withInserted(const Value& root, const JsonPointer& list, std::size_t at, Value item) {
    return edited(root, [&](Editor& editor) -> Result<> {
        TRY_VOID(needList(editor, list));
        return editor.add(itemOf(list, at), std::move(item));
    });
}

Result<Value> withReplaced(const Value& root, const JsonPointer& place, Value item) {
    return edited(root, [&](Editor& editor) { return editor.replace(place, std::move(item)); });
}

Result<Value> withRemoved(const Value& root, const JsonPointer& place) {
    return edited(root, [&](Editor& editor) -> Result<> {
        const auto* list = editor.find(parentOf(place));
        if (place.empty() || !list || !list->isArray())
            return fail(ErrorCode::InvalidArgument, "there is no item at " + place.toString());
        TRY_ASSIGN([[maybe_unused]] auto removed, editor.remove(place));
        return {};
    });
}

Result<Value> withMoved(const Value& root, const JsonPointer& list, std::size_t from, std::size_t to) {
    return edited(root, [&](Editor& editor) -> Result<> {
        TRY_ASSIGN(auto item, editor.remove(itemOf(list, from)));
        return editor.add(itemOf(list, to), std::move(item));
    });
}

Result<Value> withSwitched(const Value& root, const JsonPointer& place, ItemSwitch to) {
    return edited(root, [&](Editor& editor) { return switchTo(editor, place, to); });
}

} // namespace leftfold
