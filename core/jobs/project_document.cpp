// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/project_document.h"
#include "core/model/document.h"
#include "core/model/document_text.h"
#include "core/replay/branch_document.h"
#include "core/storage/store_kind.h"
#include <algorithm>
#include <charconv>
#include <set>

namespace leftfold {

namespace {

std::string textOf(const Value& object, std::string_view key) {
    const auto* value = object.find(key);
    return value && value->isString() ? value->text() : std::string();
}

std::optional<std::int64_t> numberOf(const Value& object, std::string_view key) {
    const auto* value = object.find(key);
    if (!value || !value->isNumber())
        return std::nullopt;
    const auto& digits = value->text();
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

template <typename Read>
auto listOf(const Value& root, std::string_view section, Read read) {
    std::vector<decltype(read(root))> list;
    if (const auto* items = root.find(section))
        for (const auto& item : items->items())
            list.push_back(read(item));
    return list;
}

ProjectStore readStore(const Value& item) {
    const auto* production = item.find("production");
    return {textOf(item, "name"), textOf(item, "store"), textOf(item, "layout"),
        production && production->kind() == Value::Kind::Boolean && production->asBoolean(),
        static_cast<int>(numberOf(item, "color").value_or(-1))};
}

ProjectReducer readReducer(const Value& item) {
    return item.isString() ? ProjectReducer{{}, item.text()} : ProjectReducer{textOf(item, "aggregate_type"), textOf(item, "reducer")};
}

Bookmark readBookmark(const Value& item) {
    return {textOf(item, "store"), textOf(item, "event_id"), numberOf(item, "position"), textOf(item, "aggregate"), textOf(item, "note")};
}

ProjectBranch readProjectBranch(const Value& item) {
    const auto* edits = item.find("edits");
    return {textOf(item, "store"), textOf(item, "aggregate"),
        {textOf(item, "name"), edits ? branchEditsOf(*edits) : std::vector<BranchEdit>()}};
}

bool isBranch(const Value& item, const std::string& store, const std::string& aggregate, const std::string& name) {
    return textOf(item, "store") == store && textOf(item, "aggregate") == aggregate && textOf(item, "name") == name;
}

std::string plainText(const Value& item) {
    return item.isString() ? item.text() : std::string();
}

/// A member that says something; one that says nothing any more is taken out.
void set(Value& object, std::string_view key, const std::string& text) {
    if (text.empty())
        object.removeMember(key);
    else
        object.editMember(key) = Value::string(text);
}

/// The item of a list whose member is that text; a new one at the end where there is none.
Value& itemNamed(Value& list, std::string_view key, const std::string& name) {
    auto& items = list.editItems();
    const auto isIt = [&](const Value& item) { return item.isObject() && textOf(item, key) == name; };
    const auto found = std::find_if(items.begin(), items.end(), isIt);
    return found == items.end() ? items.emplace_back(Value::object({{std::string(key), Value::string(name)}})) : *found;
}

Value bookmarkValue(const Bookmark& bookmark) {
    Value value = Value::object();
    set(value, "store", bookmark.store);
    set(value, "event_id", bookmark.eventId);
    if (bookmark.position)
        value.editMember("position") = Value::integer(*bookmark.position);
    set(value, "aggregate", bookmark.aggregate);
    set(value, "note", bookmark.note);
    return value;
}

/// What the schema cannot say: names are names of one store, and no password stands in a file.
Result<> checkStores(const std::vector<ProjectStore>& stores, std::string_view text, std::string_view fileName) {
    std::set<std::string> names;
    for (std::size_t at = 0; at < stores.size(); ++at) {
        const auto place = "/stores/" + std::to_string(at);
        if (!names.insert(stores[at].name).second)
            return fail(documentError(text, fileName, place + "/name", "two stores are called " + stores[at].name));
        if (stores[at].store.ends_with(".leftfold"))
            return fail(documentError(text, fileName, place + "/store", "a project is no store; name the store itself"));
        if (holdsPassword(stores[at].store))
            return fail(documentError(text, fileName, place + "/store",
                "a password does not belong in a project: take it out, and use the keychain, PGPASSWORD or ~/.pgpass"));
    }
    return {};
}

/// No name has a line's end or another control character in it: it would not be what a person reads in a question.
Result<> checkNames(const Value& root, std::string_view text, std::string_view fileName) {
    const auto isControl = [](char letter) { return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f; };
    for (const auto* section : {"stores", "layouts", "upcasters", "reducers"}) {
        const auto* list = root.find(section);
        for (std::size_t at = 0; list && at < list->items().size(); ++at) {
            const Value& item = list->items()[at];
            for (const auto* key : {"", "name", "store", "layout", "aggregate_type", "reducer"}) {
                const auto name = *key ? (item.isString() ? std::string() : textOf(item, key)) : plainText(item);
                if (std::any_of(name.begin(), name.end(), isControl))
                    return fail(documentError(text, fileName, '/' + std::string(section) + '/' + std::to_string(at),
                        "a name has a line's end or another control character in it"));
            }
        }
    }
    return {};
}

Result<> checkBranches(const Value& root, std::string_view text, std::string_view fileName) {
    const auto* list = root.find("branches");
    for (std::size_t at = 0; list && at < list->size(); ++at)
        if (auto fault = faultInEdits(*list->items()[at].find("edits"), text, fileName, "/branches/" + std::to_string(at) + "/edits"))
            return fail(*std::move(fault));
    return {};
}

} // namespace

ProjectDocument::ProjectDocument()
    : m_root(Value::object({{"leftfold", Value::string("project/1")}})) { }

Result<ProjectDocument> ProjectDocument::parse(std::string_view text, std::string_view fileName) {
    ProjectDocument project;
    TRY_ASSIGN(project.m_root, readDocument(text, "project", fileName));
    project.m_source = text;
    project.readParts();
    TRY_VOID(checkNames(project.m_root, text, fileName));
    TRY_VOID(checkStores(project.m_stores, text, fileName));
    TRY_VOID(checkBranches(project.m_root, text, fileName));
    return project;
}

void ProjectDocument::readParts() {
    m_stores = listOf(m_root, "stores", readStore);
    m_layouts = listOf(m_root, "layouts", plainText);
    m_upcasters = listOf(m_root, "upcasters", plainText);
    m_reducers = listOf(m_root, "reducers", readReducer);
    m_filters = listOf(m_root, "filters", [](const Value& item) { return SavedFilter{textOf(item, "name"), textOf(item, "filter")}; });
    m_bookmarks = listOf(m_root, "bookmarks", readBookmark);
    m_branches = listOf(m_root, "branches", readProjectBranch);
    m_notes = listOf(m_root, "notes", plainText);
}

std::string ProjectDocument::text() const {
    return m_source.empty() ? documentText(m_root) : m_source;
}

template <typename Edit>
ProjectDocument ProjectDocument::edited(std::string_view section, Edit edit) const {
    ProjectDocument next = *this;
    Value& list = next.m_root.editMember(section);
    if (!list.isArray())
        list = Value::array();
    edit(list);
    next.m_source.clear();
    next.readParts();
    return next;
}

Result<ProjectDocument> ProjectDocument::withStore(const ProjectStore& store) const {
    if (holdsPassword(store.store))
        return fail(ErrorCode::InvalidArgument, "A password does not belong in a project. Name the store without it.");
    return edited("stores", [&store](Value& list) {
        Value& item = itemNamed(list, "name", store.name);
        set(item, "store", store.store);
        set(item, "layout", store.layout);
        if (store.production || item.find("production"))
            item.editMember("production") = Value::boolean(store.production);
        if (store.color >= 0)
            item.editMember("color") = Value::integer(store.color);
        else
            item.removeMember("color");
    });
}

ProjectDocument ProjectDocument::withUpcasters(const std::string& path) const {
    if (std::find(m_upcasters.begin(), m_upcasters.end(), path) != m_upcasters.end())
        return *this;
    return edited("upcasters", [&path](Value& list) { list.editItems().push_back(Value::string(path)); });
}

ProjectDocument ProjectDocument::withReducer(const ProjectReducer& reducer) const {
    if (reducer.aggregateType.empty()) {
        if (std::find(m_reducers.begin(), m_reducers.end(), reducer) != m_reducers.end())
            return *this;
        return edited("reducers", [&reducer](Value& list) { list.editItems().push_back(Value::string(reducer.reducer)); });
    }
    return edited(
        "reducers", [&reducer](Value& list) { set(itemNamed(list, "aggregate_type", reducer.aggregateType), "reducer", reducer.reducer); });
}

ProjectDocument ProjectDocument::withFilter(const SavedFilter& filter) const {
    return edited(
        "filters", [&filter](Value& list) { itemNamed(list, "name", filter.name).editMember("filter") = Value::string(filter.filter); });
}

ProjectDocument ProjectDocument::withoutFilter(const std::string& name) const {
    return edited("filters", [&name](Value& list) {
        auto& items = list.editItems();
        std::erase_if(items, [&name](const Value& item) { return textOf(item, "name") == name; });
    });
}

ProjectDocument ProjectDocument::withBookmark(const Bookmark& bookmark) const {
    return edited("bookmarks", [&bookmark](Value& list) { list.editItems().push_back(bookmarkValue(bookmark)); });
}

ProjectDocument ProjectDocument::withoutBookmark(std::size_t index) const {
    if (index >= m_bookmarks.size())
        return *this;
    return edited("bookmarks", [index](Value& list) {
        auto& items = list.editItems();
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
    });
}

ProjectDocument ProjectDocument::withBranch(const ProjectBranch& branch) const {
    return edited("branches", [&branch](Value& list) {
        auto& items = list.editItems();
        auto found = std::find_if(items.begin(), items.end(),
            [&](const Value& item) { return isBranch(item, branch.store, branch.aggregate, branch.branch.name); });
        if (found == items.end()) {
            items.push_back(Value::object({{"name", Value::string(branch.branch.name)}}));
            found = items.end() - 1;
        }
        set(*found, "store", branch.store);
        set(*found, "aggregate", branch.aggregate);
        found->editMember("edits") = branchEditsValue(branch.branch.edits);
    });
}

ProjectDocument ProjectDocument::withoutBranch(const std::string& store, const std::string& aggregate, const std::string& name) const {
    return edited("branches",
        [&](Value& list) { std::erase_if(list.editItems(), [&](const Value& item) { return isBranch(item, store, aggregate, name); }); });
}

} // namespace leftfold
