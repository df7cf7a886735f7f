// SPDX-License-Identifier: Apache-2.0
#include "core/replay/reducer_document.h"
#include "core/model/document.h"
#include "core/model/document_splice.h"
#include "core/model/document_text.h"
#include "core/model/json_text.h"
#include "core/versioning/mapping_outline.h"
#include <algorithm>

namespace leftfold {

namespace {

Value emptyReducer(const std::string& aggregateType) {
    Value::Object members{{"leftfold", Value::string("reducer/1")}};
    if (!aggregateType.empty())
        members.push_back({"aggregate_type", Value::string(aggregateType)});
    members.push_back({"initial", Value::object()});
    members.push_back({"when", Value::object()});
    return Value::object(std::move(members));
}

tl::unexpected<Error> refused(std::string sentence) {
    return fail(ErrorCode::InvalidArgument, std::move(sentence));
}

} // namespace

ReducerDocument::ReducerDocument()
    : ReducerDocument(documentText(emptyReducer({}))) { }

ReducerDocument::ReducerDocument(std::string text)
    : m_text(std::move(text)) {
    auto root = parseJson(withoutByteOrderMark(m_text));
    m_readable = root && root->isObject();
    if (m_readable)
        m_root = *std::move(root);
}

ReducerDocument ReducerDocument::startedFor(const std::string& aggregateType) {
    return ReducerDocument(documentText(emptyReducer(aggregateType)));
}

Result<std::shared_ptr<RuleReducer>> ReducerDocument::compile(std::string_view fileName) const {
    return RuleReducer::parse(m_text, fileName);
}

/// Only what differs is written anew.
Result<ReducerDocument> ReducerDocument::edited(Result<Value> root) const {
    if (!m_readable)
        return refused("The text is no JSON; rules can be edited one by one when it is.");
    if (!root)
        return fail(std::move(root).error());
    const auto body = withoutByteOrderMark(m_text);
    ReducerDocument next;
    next.m_text = std::string(m_text, 0, m_text.size() - body.size()) + splicedDocument(body, m_root, *root);
    next.m_root = *std::move(root);
    next.m_readable = true;
    return next;
}

/// `edit(rules) -> Result<>` changes the members of `when`, which are made where they are missing.
template <typename Edit>
Result<ReducerDocument> ReducerDocument::editedRules(const Edit& edit) const {
    auto root = m_root;
    if (m_readable) {
        auto& when = root.editMember("when");
        if (!when.isObject())
            when = Value::object();
        TRY_VOID(edit(when.editMembers()));
    }
    return edited(std::move(root));
}

Result<> ReducerDocument::checkPattern(const Value::Object& rules, const std::string& pattern) const {
    if (pattern.empty())
        return refused("A rule needs an event type, or a pattern like order.*.");
    if (std::any_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule.key == pattern; }))
        return refused("There is a rule for " + pattern + " already.");
    return {};
}

Result<ReducerDocument> ReducerDocument::ruleInserted(std::size_t at, const std::string& pattern) const {
    return editedRules([&](Value::Object& rules) -> Result<> {
        TRY_VOID(checkPattern(rules, pattern));
        rules.insert(rules.begin() + static_cast<std::ptrdiff_t>(std::min(at, rules.size())), {pattern, Value::array()});
        return {};
    });
}

Result<ReducerDocument> ReducerDocument::ruleRenamed(std::size_t rule, const std::string& pattern) const {
    return editedRules([&](Value::Object& rules) -> Result<> {
        if (rule >= rules.size())
            return refused("There is no such rule.");
        if (rules[rule].key == pattern)
            return {};
        TRY_VOID(checkPattern(rules, pattern));
        rules[rule].key = pattern;
        return {};
    });
}

Result<ReducerDocument> ReducerDocument::ruleRemoved(std::size_t rule) const {
    return editedRules([&](Value::Object& rules) -> Result<> {
        if (rule >= rules.size())
            return refused("There is no such rule.");
        rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(rule));
        return {};
    });
}

Result<ReducerDocument> ReducerDocument::ruleMoved(std::size_t from, std::size_t to) const {
    return editedRules([&](Value::Object& rules) -> Result<> {
        if (from >= rules.size() || to >= rules.size())
            return refused("There is no such rule.");
        auto rule = std::move(rules[from]);
        rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(from));
        rules.insert(rules.begin() + static_cast<std::ptrdiff_t>(to), std::move(rule));
        return {};
    });
}

Result<ReducerDocument> ReducerDocument::inserted(const JsonPointer& list, std::size_t at, Value step) const {
    return edited(withInserted(m_root, list, at, std::move(step)));
}

Result<ReducerDocument> ReducerDocument::replaced(const JsonPointer& place, Value step) const {
    return edited(withReplaced(m_root, place, std::move(step)));
}

Result<ReducerDocument> ReducerDocument::removed(const JsonPointer& place) const {
    return edited(withRemoved(m_root, place));
}

Result<ReducerDocument> ReducerDocument::moved(const JsonPointer& list, std::size_t from, std::size_t to) const {
    return edited(withMoved(m_root, list, from, to));
}

Result<ReducerDocument> ReducerDocument::switched(const JsonPointer& place, ItemSwitch to) const {
    return edited(withSwitched(m_root, place, to));
}

std::vector<ReducerRule> rulesIn(const Value& reducer) {
    std::vector<ReducerRule> rules;
    const auto* when = reducer.find("when");
    for (const auto& member : when ? when->members() : Value::Object()) {
        auto& rule = rules.emplace_back();
        rule.pattern = member.key;
        rule.steps.upcaster = JsonPointer({PointerToken(std::string("when")), PointerToken(member.key)});
        rule.steps.steps = rule.steps.upcaster;
        rule.steps.fromType = member.key;
        rule.steps.list = stepsIn(member.value, rule.steps.steps);
    }
    return rules;
}

} // namespace leftfold
