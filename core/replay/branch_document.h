// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/branch.h"
#include <string_view>

namespace leftfold {

/// Reads the events that a person wrote to be inserted: one object `{"event_type", "data", …}`, an array of them, or one a line.
/// An error is of code InvalidArgument and reads `FILE:LINE: POINTER: what was expected`.
Result<std::vector<WrittenEvent>> readWrittenEvents(std::string_view text, std::string_view fileName);
/// Reads what an event is changed to: an event object as above with what changes, or its new data alone.
Result<WrittenEvent> readWrittenEdit(std::string_view text, std::string_view fileName);

/// The object that the readers above take; what is not set is left out.
Value writtenEventValue(const WrittenEvent& event);
/// An event of a store in that form, to be edited: what its readers see, or nothing of what can't be read.
WrittenEvent writtenAs(const Event& event);

/// Edits as documents and answers have them: `{"op": "skip", "version": 4}`, `{"op": "insert", "after": 3, "events": […]}`,
/// `{"op": "edit", "version": 2, "event": {…}}`, `{"op": "move", "version": 5, "after": 2}`.
Value branchEditsValue(const std::vector<BranchEdit>& edits);
/// What is no edit is left out.
std::vector<BranchEdit> branchEditsOf(const Value& list);
/// What is wrong with the list of edits at `pointer` of a document; nothing where all of it can be read.
std::optional<Error> faultInEdits(const Value& list, std::string_view documentText, std::string_view fileName, const std::string& pointer);

} // namespace leftfold
