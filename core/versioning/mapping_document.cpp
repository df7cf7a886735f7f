// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_document.h"
#include "core/model/document.h"
#include "core/model/document_text.h"
#include "core/model/json_text.h"
#include "core/transform/document_edits.h"

namespace leftfold {

MappingDocument::MappingDocument()
    : m_root(Value::object({{"leftfold", Value::string("upcasters/1")}, {"upcasters", Value::array()}})) { }

Result<MappingDocument> MappingDocument::parse(std::string_view text, std::string_view fileName) {
    auto root = parseJson(withoutByteOrderMark(text));
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

/// The text is written anew from the edited root.
Result<MappingDocument> MappingDocument::edited(Result<Value> root) const {
    if (!root)
        return fail(std::move(root).error());
    auto next = *this;
    next.m_root = *std::move(root);
    next.m_source.clear();
    return next;
}

Result<MappingDocument> MappingDocument::inserted(const JsonPointer& list, std::size_t at, Value item) const {
    return edited(withInserted(m_root, list, at, std::move(item)));
}

Result<MappingDocument> MappingDocument::replaced(const JsonPointer& place, Value item) const {
    return edited(withReplaced(m_root, place, std::move(item)));
}

Result<MappingDocument> MappingDocument::removed(const JsonPointer& place) const {
    return edited(withRemoved(m_root, place));
}

Result<MappingDocument> MappingDocument::moved(const JsonPointer& list, std::size_t from, std::size_t to) const {
    return edited(withMoved(m_root, list, from, to));
}

Result<MappingDocument> MappingDocument::switched(const JsonPointer& place, Switch to) const {
    return edited(withSwitched(m_root, place, to));
}

} // namespace leftfold
