// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_document.h"
#include "core/model/document.h"
#include "core/model/document_text.h"
#include "core/model/json_text.h"
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

Result<> move(Editor& editor, const JsonPointer& list, std::size_t from, std::size_t to) {
    TRY_ASSIGN(auto item, editor.remove(itemOf(list, from)));
    return editor.add(itemOf(list, to), std::move(item));
}

Result<> switchTo(Editor& editor, const JsonPointer& place, MappingDocument::Switch to) {
    const auto* item = editor.find(place);
    if (!item || !item->isObject())
        return fail(ErrorCode::InvalidArgument, "there is nothing to switch at " + place.toString());
    auto off = place;
    off.push(PointerToken(std::string("off")));
    if (to == MappingDocument::Switch::Off)
        return editor.add(off, Value::boolean(true));
    if (!item->find("off"))
        return {};
    TRY_ASSIGN([[maybe_unused]] auto removed, editor.remove(off));
    return {};
}

} // namespace

MappingDocument::MappingDocument()
    : m_root(Value::object({{"leftfold", Value::string("upcasters/1")}, {"upcasters", Value::array()}})) { }

Result<MappingDocument> MappingDocument::parse(std::string_view text, std::string_view fileName) {
    auto root = parseJson(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
    if (!root) {
        auto known = readDocument(text, "upcasters", fileName); // has the words for it
        return fail(known ? root.error() : known.error());
    }
    if (!root->isObject())
        return fail(documentError(text, fileName, {}, "expected an object with \"upcasters\""));
    MappingDocument document;
    document.m_root = *std::move(root);
    document.m_source = text;
    return document;
}

std::string MappingDocument::text() const {
    return m_source.empty() ? documentText(m_root) : m_source;
}

Result<Upcasters> MappingDocument::compile(std::string_view fileName) const {
    return Upcasters::parse(text(), fileName);
}

template <typename Edit>
Result<MappingDocument> MappingDocument::edited(Edit&& edit) const {
    auto next = *this;
    Journal journal;
    {
        Editor editor(next.m_root, journal);
        if (auto done = edit(editor); !done)
            return fail(ErrorCode::InvalidArgument, "The mapping cannot be edited so: " + done.error().message + '.');
    }
    next.m_source.clear();
    return next;
}

Result<MappingDocument> MappingDocument::inserted(const JsonPointer& list, std::size_t at, Value item) const {
    return edited([&](Editor& editor) -> Result<> {
        TRY_VOID(needList(editor, list));
        return editor.add(itemOf(list, at), std::move(item));
    });
}

Result<MappingDocument> MappingDocument::replaced(const JsonPointer& place, Value item) const {
    return edited([&](Editor& editor) { return editor.replace(place, std::move(item)); });
}

Result<MappingDocument> MappingDocument::removed(const JsonPointer& place) const {
    return edited([&](Editor& editor) -> Result<> {
        const auto* list = editor.find(parentOf(place));
        if (place.empty() || !list || !list->isArray())
            return fail(ErrorCode::InvalidArgument, "there is no item at " + place.toString());
        TRY_ASSIGN([[maybe_unused]] auto removed, editor.remove(place));
        return {};
    });
}

Result<MappingDocument> MappingDocument::moved(const JsonPointer& list, std::size_t from, std::size_t to) const {
    return edited([&](Editor& editor) { return move(editor, list, from, to); });
}

Result<MappingDocument> MappingDocument::switched(const JsonPointer& place, Switch to) const {
    return edited([&](Editor& editor) { return switchTo(editor, place, to); });
}

} // namespace leftfold
