// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/document_edits.h"
#include "core/versioning/upcasters.h"

namespace leftfold {

/// A *.upcasters.json while it is edited: everything that stands in it, known or not, in its order. Every edit gives a new
/// one and leaves the old as it was, so that undo is to keep the old. Parts that are shared cost nothing.
class MappingDocument {
public:
    /// An empty mapping.
    MappingDocument();
    /// Reads any JSON object, whole mapping or half finished; whether it can run is `compile`'s to tell.
    static Result<MappingDocument> parse(std::string_view text, std::string_view fileName);

    const Value& root() const { return m_root; }
    /// What to save: the text that was read, byte for byte, where nothing was edited.
    std::string text() const;
    /// The mapping ready to run, or what is wrong with it in the form `FILE:LINE: POINTER: …`.
    Result<Upcasters> compile(std::string_view fileName) const;

    /// Puts the item before the one at `at` of the list; at its end where `at` is its size. The list is made where it is missing.
    Result<MappingDocument> inserted(const JsonPointer& list, std::size_t at, Value item) const;
    Result<MappingDocument> replaced(const JsonPointer& place, Value item) const;
    Result<MappingDocument> removed(const JsonPointer& place) const;
    /// Takes the item `from` of the list out and puts it where it stands at `to` afterwards.
    Result<MappingDocument> moved(const JsonPointer& list, std::size_t from, std::size_t to) const;

    using Switch = ItemSwitch;
    /// Switches a step or an upcaster; what is on carries no `off` at all.
    Result<MappingDocument> switched(const JsonPointer& place, Switch to) const;

private:
    Result<MappingDocument> edited(Result<Value> root) const;

    Value m_root;
    std::string m_source; // empty: edited
};

/// One step as a list shows it.
struct MappingStep {
    JsonPointer place;
    std::string op;
    std::string text; ///< `move /a → /b`; where the step cannot be read, what is wrong with it
    std::string note;
    bool off = false;
    bool readable = true;
    int level = 0; ///< within an `each`
};

/// What an upcaster makes of an event.
enum class UpcastOutcome {
    One, ///< another form of it
    Several, ///< those of its `into`, one or more
    None ///< an empty `into`: the event is dropped
};

/// One arrow of the document: an upcaster, or one of the events that an `into` makes.
struct MappingArrow {
    JsonPointer upcaster; ///< its place
    JsonPointer steps; ///< the place of its list of steps, which may be missing
    std::string fromType;
    std::int64_t from = 0;
    std::string toType; ///< empty: dropped
    std::int64_t to = 0;
    UpcastOutcome outcome = UpcastOutcome::One;
    std::size_t target = 0; ///< of Several: which one
    std::size_t targets = 1; ///< and how many there are
    std::string note;
    bool off = false;
    std::vector<MappingStep> list; ///< those of an `each` behind it, a level deeper
};

/// The arrows as they are written, however wrong they are.
std::vector<MappingArrow> arrowsIn(const Value& mapping);

} // namespace leftfold
