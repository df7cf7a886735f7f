// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

/// A mapping with every edit of it: one step of undo for each. Documents share their parts, so that keeping them costs little.
class MappingHistory {
public:
    explicit MappingHistory(MappingDocument first = {});

    const MappingDocument& document() const { return m_states[m_at].document; }

    /// Whether the edit goes on with the one before it, as typing in one field does: then one undo takes back both.
    enum class Join { Never, SameName };
    /// `name` is for the undo button: `move step 2 up`. What was undone before can't be redone any more.
    void push(MappingDocument document, std::string name, Join join = Join::Never);

    /// What undo would take back, and redo bring again; nothing where there is nothing.
    std::optional<std::string> undoName() const;
    std::optional<std::string> redoName() const;
    void undo();
    void redo();

    /// Whether it is as it was saved, or read, last.
    bool isSaved() const { return m_saved == m_at; }
    void markSaved();

private:
    struct State {
        MappingDocument document;
        std::string name; ///< of the edit that led here
        bool open = false; ///< the next edit of that name joins it
    };
    void dropOldest();

    std::vector<State> m_states;
    std::size_t m_at = 0;
    std::optional<std::size_t> m_saved = 0; ///< nothing: that state is gone
};

} // namespace leftfold
