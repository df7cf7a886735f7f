// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace leftfold {

/// A document with every edit of it: one step of undo for each. Documents should share their parts, or be small: up to a
/// thousand are kept.
template <typename Document>
class EditHistory {
public:
    explicit EditHistory(Document first = {}) { m_states.push_back({std::move(first), {}, false}); }

    const Document& document() const { return m_states[m_at].document; }

    /// Whether the edit goes on with the one before it, as typing in one field does: then one undo takes back both.
    enum class Join { Never, SameName };
    /// `name` is for the undo button: `move step 2 up`. What was undone before can't be redone any more.
    void push(Document document, std::string name, Join join = Join::Never) {
        const bool joins = join == Join::SameName && m_at > 0 && m_states[m_at].open && m_states[m_at].name == name && !isSaved();
        if (m_saved && *m_saved > m_at)
            m_saved.reset();
        m_states.erase(m_states.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_states.end());
        if (joins) {
            m_states[m_at].document = std::move(document);
            return;
        }
        m_states.push_back({std::move(document), std::move(name), join == Join::SameName});
        ++m_at;
        dropOldest();
    }

    /// What undo would take back, and redo bring again; nothing where there is nothing.
    std::optional<std::string> undoName() const { return m_at == 0 ? std::nullopt : std::optional(m_states[m_at].name); }
    std::optional<std::string> redoName() const {
        return m_at + 1 == m_states.size() ? std::nullopt : std::optional(m_states[m_at + 1].name);
    }
    void undo() {
        if (m_at == 0)
            return;
        m_states[m_at].open = false;
        --m_at;
        m_states[m_at].open = false;
    }
    void redo() {
        if (m_at + 1 < m_states.size())
            ++m_at;
    }

    /// Whether it is as it was saved, or read, last.
    bool isSaved() const { return m_saved == m_at; }
    void markSaved() {
        m_states[m_at].open = false;
        m_saved = m_at;
    }
    /// It was never saved, as a proposal.
    void markUnsaved() { m_saved.reset(); }

private:
    static constexpr std::size_t mostStates = 1000;
    struct State {
        Document document;
        std::string name; ///< of the edit that led here
        bool open = false; ///< the next edit of that name joins it
    };
    void dropOldest() {
        if (m_states.size() <= mostStates)
            return;
        m_states.erase(m_states.begin());
        --m_at;
        if (m_saved)
            m_saved = *m_saved == 0 ? std::nullopt : std::optional(*m_saved - 1);
    }

    std::vector<State> m_states;
    std::size_t m_at = 0;
    std::optional<std::size_t> m_saved = 0; ///< nothing: that state is gone
};

} // namespace leftfold
