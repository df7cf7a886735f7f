// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"
#include <cstdint>
#include <vector>

namespace leftfold {

/// What an Editor needs to take its edits back. Kept by the caller, so that its memory serves again and again.
struct Journal {
    enum class Undo : std::uint8_t {
        Set, ///< put the old value back
        Insert, ///< put the old item or member back into its container
        Erase ///< take the new item or member out of its container
    };
    struct Entry {
        Undo undo = Undo::Set;
        std::uint32_t pathBegin = 0; ///< in `path`
        std::uint32_t pathEnd = 0;
        std::uint32_t index = 0; ///< within the container
        Value::Member old;
    };
    std::vector<std::uint32_t> path; ///< indexes from the root down
    std::vector<Entry> entries;
    std::vector<std::uint32_t> walked; ///< the way of the editor's last walk; here for its memory

    void clear();
};

/// Edits one value in place. Each edit happens wholly or not at all, nothing grows deeper than `maximumDepth`, and `undo`
/// takes all of them back. No level is copied for that: on a state of 100,000 items a copy for each event would be quadratic.
class Editor {
public:
    Editor(Value& root, Journal& journal);

    /// Pointers are relative to this item of an array until `leave`; entries may nest.
    void enter(const JsonPointer& array, std::size_t index);
    void leave();

    /// For reading; null where there is none.
    const Value* find(const JsonPointer& pointer) const;

    Result<> add(const JsonPointer& pointer, Value value);
    Result<> replace(const JsonPointer& pointer, Value value);
    Result<Value> remove(const JsonPointer& pointer);
    /// Merges as RFC 7396 says; where nothing is, into nothing.
    Result<> merge(const JsonPointer& pointer, const Value& patch);

    /// How many edits were made so far, a mark for `changedSince`.
    std::size_t edits() const { return m_journal.entries.size(); }
    /// Whether the edits since that mark left anything other than it was; what was put in and taken out again counts.
    bool changedSince(std::size_t mark) const;

    void undo();

private:
    Value* walk(const JsonPointer& pointer, std::size_t levels);
    void record(Journal::Undo undo, std::size_t index, Value::Member old);
    void set(Value& place, Value value);
    void insertItem(Value& array, std::size_t index, Value value);
    void appendMember(Value& object, const std::string& key, Value value);
    Value erase(Value& container, std::size_t index);
    void mergeInto(Value& target, const Value& patch);
    void mergeMember(Value& target, const Value::Member& member);
    void takeBack(Journal::Entry& entry);
    const Value* placeOf(const Journal::Entry& entry) const;

    Value& m_root;
    Journal& m_journal;
    std::vector<std::uint32_t> m_base; // what `enter` went down
    std::vector<std::size_t> m_entered; // how long m_base was before each `enter`
    std::vector<std::uint32_t>& m_path; // of the last walk
};

} // namespace leftfold
