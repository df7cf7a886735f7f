// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/rule_reducer.h"
#include "core/support/edit_history.h"
#include "core/versioning/mapping_document.h"

namespace leftfold {

/// A reducer while it is edited: its text, and where that is JSON the rules in it, known or not, in their order. Every edit
/// gives a new one and leaves the old as it was, so that undo is to keep the old. What an edit does not touch keeps its lines
/// and spaces.
class ReducerDocument {
public:
    /// No rules yet.
    ReducerDocument();
    /// Any text: half typed JSON, or JavaScript, which is text alone.
    explicit ReducerDocument(std::string text);
    /// No rules yet, for aggregates of that type.
    static ReducerDocument startedFor(const std::string& aggregateType);

    const std::string& text() const { return m_text; }
    /// Whether the text is a JSON object: the rules can only be edited one by one then.
    bool isReadable() const { return m_readable; }
    /// Of a text that is not readable: null.
    const Value& root() const { return m_root; }
    /// The reducer ready to run, or what is wrong with it in the form `FILE:LINE: POINTER: …`.
    Result<std::shared_ptr<RuleReducer>> compile(std::string_view fileName) const;

    /// Puts a rule without steps before the one at `at`. A pattern stands once.
    Result<ReducerDocument> ruleInserted(std::size_t at, const std::string& pattern) const;
    Result<ReducerDocument> ruleRenamed(std::size_t rule, const std::string& pattern) const;
    Result<ReducerDocument> ruleRemoved(std::size_t rule) const;
    /// Takes the rule out and puts it where it stands at `to` afterwards.
    Result<ReducerDocument> ruleMoved(std::size_t from, std::size_t to) const;

    Result<ReducerDocument> inserted(const JsonPointer& list, std::size_t at, Value step) const;
    Result<ReducerDocument> replaced(const JsonPointer& place, Value step) const;
    Result<ReducerDocument> removed(const JsonPointer& place) const;
    Result<ReducerDocument> moved(const JsonPointer& list, std::size_t from, std::size_t to) const;
    Result<ReducerDocument> switched(const JsonPointer& place, ItemSwitch to) const;

private:
    Result<ReducerDocument> edited(Result<Value> root) const;
    template <typename Edit>
    Result<ReducerDocument> editedRules(const Edit& edit) const;
    Result<> checkPattern(const Value::Object& rules, const std::string& pattern) const;

    std::string m_text;
    Value m_root;
    bool m_readable = false;
};

/// A reducer with every edit of it.
using ReducerHistory = EditHistory<ReducerDocument>;

/// One rule as a list shows it, with its steps in the form that the editing of mappings knows (`placeBehind` and the like).
struct ReducerRule {
    std::string pattern;
    MappingArrow steps;
};

/// The rules as they are written, however wrong they are.
std::vector<ReducerRule> rulesIn(const Value& reducer);

} // namespace leftfold
