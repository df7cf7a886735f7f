// SPDX-License-Identifier: Apache-2.0
#include "core/transform/editor.h"
#include "core/transform/bounds.h"
#include "core/transform/merge_patch.h"
#include <algorithm>
#include <optional>

namespace leftfold {

namespace {

std::optional<std::size_t> memberIndex(const Value& object, std::string_view key) {
    const auto& all = object.members();
    for (auto at = all.size(); at-- > 0;)
        if (all[at].key == key)
            return at;
    return {};
}

/// Where an item or member stands in its container; nothing where there is none.
std::optional<std::size_t> indexOf(const Value& container, const PointerToken& token) {
    if (!container.isArray())
        return memberIndex(container, token.name);
    if (token.index && *token.index < container.size())
        return token.index;
    return {};
}

Value& child(Value& container, std::size_t index) {
    return container.isArray() ? container.editItems()[index] : container.editMembers()[index].value;
}

tl::unexpected<Error> nothingAt(const std::string& place) {
    return fail(ErrorCode::Malformed, "there is no " + (place.empty() ? "value" : place));
}

tl::unexpected<Error> nothingAt(const JsonPointer& pointer, std::size_t levels) {
    const auto& tokens = pointer.tokens();
    return nothingAt(JsonPointer(std::vector(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(levels))).toString());
}

template <typename Container, typename Item>
void insertAt(Container& container, std::size_t index, Item item) {
    container.insert(container.begin() + static_cast<std::ptrdiff_t>(index), std::move(item));
}

template <typename Container>
auto takeOut(Container& container, std::size_t index) {
    const auto at = container.begin() + static_cast<std::ptrdiff_t>(index);
    auto item = std::move(*at);
    container.erase(at);
    return item;
}

/// What merging into nothing makes of a value: the same without its nulls.
Value withoutNulls(const Value& value) {
    Value result;
    mergePatch(result, value);
    return result;
}

} // namespace

void Journal::clear() {
    path.clear();
    entries.clear();
}

Editor::Editor(Value& root, Journal& journal)
    : m_root(root)
    , m_journal(journal)
    , m_path(journal.walked) {
    m_journal.clear();
}

void Editor::enter(const JsonPointer& array, std::size_t index) {
    m_entered.push_back(m_base.size());
    walk(array, array.size());
    m_base = m_path;
    m_base.push_back(static_cast<std::uint32_t>(index));
}

void Editor::leave() {
    m_base.resize(m_entered.back());
    m_entered.pop_back();
}

const Value* Editor::find(const JsonPointer& pointer) const {
    const Value* at = &m_root;
    for (const auto index : m_base)
        at = at->isArray() ? &at->items()[index] : &at->members()[index].value;
    return resolve(*at, pointer);
}

/// Goes down so many levels, each made ready for editing; `m_path` is the way. Null where there is no such place.
Value* Editor::walk(const JsonPointer& pointer, std::size_t levels) {
    m_path = m_base;
    Value* at = &m_root;
    for (const auto index : m_base)
        at = &child(*at, index);
    for (std::size_t level = 0; level < levels; ++level) {
        const auto index = indexOf(*at, pointer.tokens()[level]);
        if (!index)
            return nullptr;
        m_path.push_back(static_cast<std::uint32_t>(*index));
        at = &child(*at, *index);
    }
    return at;
}

Result<> Editor::add(const JsonPointer& pointer, Value value) {
    TRY_VOID(checkDepth(value, m_base.size() + pointer.size()));
    if (pointer.empty()) {
        set(*walk(pointer, 0), std::move(value));
        return {};
    }
    const auto& token = pointer.tokens().back();
    Value* parent = walk(pointer, pointer.size() - 1);
    if (!parent)
        return nothingAt(pointer, pointer.size() - 1);
    if (parent->isArray()) {
        const auto index = token.isEnd() ? std::optional(parent->size()) : token.index;
        if (!index || *index > parent->size())
            return fail(
                ErrorCode::Malformed, pointer.toString() + " is no place in an array of " + std::to_string(parent->size()) + " items");
        insertItem(*parent, *index, std::move(value));
    } else if (!parent->isObject()) {
        return fail(ErrorCode::Malformed, "what stands above " + pointer.toString() + " is neither object nor array");
    } else if (const auto index = memberIndex(*parent, token.name)) {
        m_path.push_back(static_cast<std::uint32_t>(*index));
        set(child(*parent, *index), std::move(value));
    } else {
        appendMember(*parent, token.name, std::move(value));
    }
    return {};
}

Result<> Editor::replace(const JsonPointer& pointer, Value value) {
    TRY_VOID(checkDepth(value, m_base.size() + pointer.size()));
    Value* place = walk(pointer, pointer.size());
    if (!place)
        return nothingAt(pointer, pointer.size());
    set(*place, std::move(value));
    return {};
}

Result<Value> Editor::remove(const JsonPointer& pointer) {
    if (pointer.empty())
        return fail(ErrorCode::Malformed, "the whole value cannot be removed");
    Value* parent = walk(pointer, pointer.size() - 1);
    auto index = parent ? indexOf(*parent, pointer.tokens().back()) : std::nullopt;
    if (!index)
        return nothingAt(pointer, pointer.size());
    Value removed = erase(*parent, *index);
    while (parent->isObject() && (index = memberIndex(*parent, pointer.tokens().back().name)))
        erase(*parent, *index); // a twin
    return removed;
}

Result<> Editor::merge(const JsonPointer& pointer, const Value& patch) {
    TRY_VOID(checkDepth(patch, m_base.size() + pointer.size()));
    if (Value* target = walk(pointer, pointer.size())) {
        mergeInto(*target, patch);
        return {};
    }
    return add(pointer, withoutNulls(patch));
}

void Editor::mergeInto(Value& target, const Value& patch) {
    if (!patch.isObject() || !target.isObject())
        return set(target, withoutNulls(patch));
    const Value source = patch; // which may lie within the target
    for (const auto& member : source.members())
        mergeMember(target, member);
}

void Editor::mergeMember(Value& target, const Value::Member& member) {
    auto index = memberIndex(target, member.key);
    if (!index) {
        if (!member.value.isNull())
            appendMember(target, member.key, withoutNulls(member.value));
        return;
    }
    if (!member.value.isNull()) {
        m_path.push_back(static_cast<std::uint32_t>(*index));
        mergeInto(child(target, *index), member.value);
        m_path.pop_back();
        return;
    }
    for (; index; index = memberIndex(target, member.key))
        erase(target, *index);
}

void Editor::record(Journal::Undo undo, std::size_t index, Value::Member old) {
    const auto begin = static_cast<std::uint32_t>(m_journal.path.size());
    m_journal.path.insert(m_journal.path.end(), m_path.begin(), m_path.end());
    const auto end = static_cast<std::uint32_t>(m_journal.path.size());
    m_journal.entries.push_back({undo, begin, end, static_cast<std::uint32_t>(index), std::move(old)});
}

void Editor::set(Value& place, Value value) {
    std::swap(place, value);
    record(Journal::Undo::Set, 0, {{}, std::move(value)});
}

void Editor::insertItem(Value& array, std::size_t index, Value value) {
    insertAt(array.editItems(), index, std::move(value));
    record(Journal::Undo::Erase, index, {});
}

void Editor::appendMember(Value& object, const std::string& key, Value value) {
    object.editMembers().push_back({key, std::move(value)});
    record(Journal::Undo::Erase, object.size() - 1, {});
}

/// Returns a copy of what is gone; the journal keeps another, which shares with it.
Value Editor::erase(Value& container, std::size_t index) {
    auto old = container.isArray() ? Value::Member{{}, takeOut(container.editItems(), index)} : takeOut(container.editMembers(), index);
    Value removed = old.value;
    record(Journal::Undo::Insert, index, std::move(old));
    return removed;
}

bool Editor::changedSince(std::size_t mark) const {
    const auto& entries = m_journal.entries;
    const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(mark);
    // Where nothing was put in or taken out, every place is still where it was.
    return std::any_of(begin, entries.end(), [](const auto& entry) { return entry.undo != Journal::Undo::Set; })
        || std::any_of(begin, entries.end(), [this](const auto& entry) {
               const auto* now = placeOf(entry);
               return !now || !(*now == entry.old.value);
           });
}

/// What stands there now; null where the place is gone, as another edit replaced what it was in.
const Value* Editor::placeOf(const Journal::Entry& entry) const {
    const Value* at = &m_root;
    for (auto level = entry.pathBegin; level < entry.pathEnd; ++level) {
        const auto index = m_journal.path[level];
        if (index >= at->size())
            return nullptr;
        at = at->isArray() ? &at->items()[index] : &at->members()[index].value;
    }
    return at;
}

void Editor::undo() {
    for (auto entry = m_journal.entries.rbegin(); entry != m_journal.entries.rend(); ++entry)
        takeBack(*entry);
    m_journal.clear();
}

void Editor::takeBack(Journal::Entry& entry) {
    Value* at = &m_root;
    for (auto level = entry.pathBegin; level < entry.pathEnd; ++level)
        at = &child(*at, m_journal.path[level]);
    if (entry.undo == Journal::Undo::Set)
        *at = std::move(entry.old.value);
    else if (entry.undo == Journal::Undo::Erase && at->isArray())
        takeOut(at->editItems(), entry.index);
    else if (entry.undo == Journal::Undo::Erase)
        takeOut(at->editMembers(), entry.index);
    else if (at->isArray())
        insertAt(at->editItems(), entry.index, std::move(entry.old.value));
    else
        insertAt(at->editMembers(), entry.index, std::move(entry.old));
}

} // namespace leftfold
